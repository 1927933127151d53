// Tells a chain file from other files without reading all of it: a table with a column of shoppers, or JSON that says so.

export async function isChainFile(file: File): Promise<boolean> {
  const head = await file.slice(0, 2000).arrayBuffer();
  const text = new TextDecoder().decode(head);
  if (!/\.csv$/i.test(file.name)) return /"format"\s*:\s*"shelfwalk-chain"/.test(text);
  return [text, new TextDecoder('gb18030').decode(head)].some((one) =>
    /shoppers|footfall|客流/i.test(one.split(/\r?\n/, 1)[0]),
  );
}
