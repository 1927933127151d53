// From the bytes of a file to its text: UTF-8 (with or without mark), UTF-16, else GB 18030, as older Chinese spreadsheets write.

/** `bytes` may be a beginning that ends within a character: such a rest counts as UTF-8 all the same with `isHead`. */
export function decode(bytes: Uint8Array, isHead = false): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isHead });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
