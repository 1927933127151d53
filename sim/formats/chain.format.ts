// The stores of a chain: a table with a column of shoppers, or a JSON file the program wrote. Read by sim/chain.
import type { OtherDocument } from './format.ts';

export const format: OtherDocument = {
  id: 'chain',
  document: 'chain',
  wanted: {
    en: 'one table of the stores of a chain (.csv with shoppers a day)',
    zh: '一张连锁门店表（.csv，含日客流）',
  },
  endings: ['.csv', '.json'],
  recognise: (files) => (files.length === 1 && isChain(files[0].head) ? files : null),
};

function isChain(head: string): boolean {
  if (/^\s*\{/.test(head)) return /"format"\s*:\s*"shelfwalk-chain"/.test(head);
  return /shoppers|footfall|客流/i.test(head.split(/\r?\n/, 1)[0]);
}
