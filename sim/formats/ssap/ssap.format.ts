// Instances of ShelfSpaceAllocation.jl: a table of products and a table of shelves, given together.
import type { ProjectFormat } from '../format.ts';

export const format: ProjectFormat = {
  id: 'ssap',
  document: 'project',
  wanted: {
    en: 'products.csv and shelves.csv of a shelf-space instance together',
    zh: '货架空间实例的 products.csv 与 shelves.csv（同时）',
  },
  endings: ['.csv'],
  recognise(files) {
    if (files.length !== 2) return null;
    // Told apart by their first line, whatever they are called.
    const [one, other] = files;
    const isFirstProducts = looksLikeProducts(one.head) || !looksLikeProducts(other.head);
    return isFirstProducts ? [one, other] : [other, one];
  },
  async read([productsCsv, shelvesCsv], name) {
    const { importSsap } = await import('./ssap.ts');
    return importSsap({ productsCsv, shelvesCsv, name: withoutTable(name) });
  },
};

function looksLikeProducts(head: string): boolean {
  return /price/i.test(head.split(/\r?\n/, 1)[0]);
}

/** products-2024 and shelves-2024 are both of 2024. */
function withoutTable(name: string): string {
  return name.replace(/[-_ ]*\b(products|shelves)\b[-_ ]*/i, '') || 'Shelf-space instance';
}
