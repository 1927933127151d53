// Tables of stores: a chain from CSV with column names in English or Chinese, and back.
import { csvText } from '../base/csvText.ts';
import { nearest } from '../base/nearest.ts';
import { type CsvRow, type CsvTable, numberIn, readCsv } from '../formats/csv.ts';
import { fixtureKind } from '../kinds/fixture/index.ts';
import { type ProblemList, quote } from '../project/problems.ts';
import { type Chain, type ChainInput, type Cooperation, type FeeKey, feeKeys } from './schema.ts';

/** Columns of fees, and what else they are called. */
const fees = new Map(
  feeKeys.map((key) => [
    key,
    key === 'decoration'
      ? { column: 'decoration', aliases: ['decoration_fee', '装修费', '装修费用'] }
      : fixtureKind(key).fee,
  ]),
);

function feeColumn(key: FeeKey): string {
  return fees.get(key)!.column;
}

const columns = {
  needed: ['floor_area_m2', 'shoppers_per_day'],
  optional: [
    ...['id', 'name', 'name_en', 'name_zh', 'growth', 'cooperation', 'clientele_match'],
    ...[...fees.values()].map(({ column }) => column),
  ],
  aliases: {
    id: ['store_id', 'store id', '编号', '门店编号', '店号', '门店编码'],
    name: ['store', 'store_name', 'store name', '门店', '门店名称', '名称', '店名'],
    name_en: ['english name', '英文名', '英文名称'],
    name_zh: ['chinese name', '中文名', '中文名称'],
    floor_area_m2: [
      'floor_area',
      'floor area',
      'area',
      'area_m2',
      '营业面积',
      '面积',
      '营业面积(㎡)',
      '营业面积（㎡）',
    ],
    shoppers_per_day: [
      'shoppers',
      'shoppers a day',
      'footfall',
      'shoppers_day',
      '日客流',
      '客流量',
      '日均客流',
      '客流',
    ],
    growth: ['growth a year', 'growth_per_year', '年增长', '增长', '增长率', '年增长率', '发展潜力'],
    cooperation: ['合作意愿', '配合度', '配合', '合作'],
    clientele_match: ['clientele', 'match', '客群匹配', '客群匹配度', '目标客群占比'],
    ...Object.fromEntries([...fees.values()].map(({ column, aliases }) => [column, aliases])),
  },
};

const cooperationWords: Readonly<Record<Cooperation, readonly string[]>> = {
  strong: ['strong', 'high', '强', '强烈', '高'],
  ordinary: ['ordinary', 'medium', 'normal', '一般', '普通', '中'],
  weak: ['weak', 'low', '弱', '低', '不愿'],
};

/** A chain document as its table gives it; what cannot be read is reported with its line. */
export function readChainCsv(text: string, file: string, problems: ProblemList): ChainInput | undefined {
  const table = readCsv(text, file, columns, problems);
  if (table === undefined) return undefined;
  checkNamed(table, problems);
  checkKnown(table, problems);
  if (problems.nErrors > 0 && table.rows.length === 0) return undefined;
  const stem = file.replace(/\.[^.]*$/, '');
  const digits = String(table.rows.length).length;
  const lineOf = new Map<string, number>();
  const stores = table.rows.map((row, ix) => {
    const store = readRow(row, ix, digits, table, problems);
    const before = lineOf.get(store.id);
    if (before !== undefined)
      problems.error('duplicate-id', `${file} line ${row.line}, id`, () => ({
        en: `${quote(store.id)} stands on line ${before} already. Give one of the stores another id.`,
        zh: `${quote(store.id)} 已出现在第 ${before} 行。请为其中一家门店改用别的编号。`,
      }));
    lineOf.set(store.id, row.line);
    return store;
  });
  if (!table.columns.includes('id')) checkNames(stores, table, problems);
  return { format: 'shelfwalk-chain', version: 1, name: { en: stem, zh: stem }, stores };
}

type StoreRow = ChainInput['stores'][number];

function readRow(row: CsvRow, ix: number, digits: number, table: CsvTable, problems: ProblemList): StoreRow {
  const cell = (column: string): string => row.cells.get(column) ?? '';
  const name = cell('name');
  const id = table.columns.includes('id') ? cell('id') : `S${String(ix + 1).padStart(digits, '0')}`;
  const number = (column: string, low: number, high: number, isShare = false): number | undefined => {
    if (cell(column) === '') {
      if (!columns.needed.includes(column) || !table.columns.includes(column)) return undefined;
      return numberIn(row, table.file, column, { low, high }, problems);
    }
    return numberIn(plainCell(row, column, isShare), table.file, column, { low, high }, problems);
  };
  const fees: Partial<Record<FeeKey, number>> = {};
  for (const key of feeKeys) {
    const fee = number(feeColumn(key), 0, 10_000_000);
    if (fee !== undefined) fees[key] = fee;
  }
  const match = number('clientele_match', 0, 1, true);
  return {
    id,
    name: {
      en: cell('name_en') || name || cell('name_zh') || id,
      zh: cell('name_zh') || name || cell('name_en') || id,
    },
    floorAreaM2: number('floor_area_m2', 1, 1_000_000) ?? 1,
    shoppersPerDay: number('shoppers_per_day', 0, 200_000) ?? 1,
    growth: number('growth', -0.9, 5, true) ?? 0,
    cooperation: readCooperation(row, table, problems),
    ...(match === undefined ? {} : { clienteleMatch: match }),
    fees,
  };
}

/** "1,200" is 1200 in a cell of its own, and "5%" of a share is 0.05. */
function plainCell(row: CsvRow, column: string, isShare: boolean): CsvRow {
  const cell = row.cells.get(column) ?? '';
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell;
  const percent = isShare ? /^([+-]?\d+(?:\.\d+)?)\s*[%％]$/.exec(grouped) : null;
  const plain = percent === null ? grouped : String(Number((Number(percent[1]) / 100).toFixed(8)));
  return plain === cell ? row : { line: row.line, cells: new Map([...row.cells, [column, plain]]) };
}

function readCooperation(row: CsvRow, table: CsvTable, problems: ProblemList): Cooperation {
  const cell = (row.cells.get('cooperation') ?? '').toLowerCase();
  if (cell === '') return 'ordinary';
  for (const [cooperation, words] of Object.entries(cooperationWords))
    if (words.includes(cell)) return cooperation as Cooperation;
  const near = nearest(cell, Object.values(cooperationWords).flat());
  problems.error('not-allowed', `${table.file} line ${row.line}, cooperation`, () => ({
    en: `got ${quote(cell)}; allowed: strong, ordinary, weak.${near === undefined ? '' : ` Write "${near}".`}`,
    zh: `当前为 ${quote(cell)}；允许：强、一般、弱。${near === undefined ? '' : `请写 "${near}"。`}`,
  }));
  return 'ordinary';
}

function checkNamed(table: CsvTable, problems: ProblemList): void {
  if (['id', 'name', 'name_en', 'name_zh'].some((column) => table.columns.includes(column))) return;
  problems.error('missing-column', table.file, () => ({
    en: `there is no column that names the store; found: ${table.columns.join(', ')}. Name one "name" or "id".`,
    zh: `没有标明门店的列；现有列：${table.columns.join('、')}。请将其命名为 "门店" 或 "编号"。`,
  }));
}

/** A column that is nearly a known one would lose a fee or a cooperation; any other is only said to be left out. */
function checkKnown(table: CsvTable, problems: ProblemList): void {
  const known = [...columns.needed, ...columns.optional];
  // What the table has already is not what another column was meant to be.
  const open = known.filter((column) => !table.columns.includes(column));
  const names = open.flatMap((column) => [
    column,
    ...((columns.aliases as Readonly<Record<string, readonly string[]>>)[column] ?? []),
  ]);
  for (const column of table.columns) {
    if (known.includes(column)) continue;
    const bare = column.replace(/\s*[(（][^()（）]*[)）]$/, '');
    // Two letters are like too many others.
    const meant = bare.length < 3 ? undefined : nearest(bare, names);
    if (meant === undefined)
      problems.warning('unknown-column', table.file, () => ({
        en: `the column ${quote(column)} is not known and was not read.`,
        zh: `未知列 ${quote(column)}，未读取。`,
      }));
    else
      problems.error('unknown-column', table.file, () => ({
        en: `the column ${quote(column)} is not known. Did you mean "${meant}"? Rename it so, or remove it.`,
        zh: `未知列 ${quote(column)}。是否为 "${meant}"？请改为此名，或删除该列。`,
      }));
  }
}

const MAX_LINES_NAMED = 10;

/** Without ids, stores of one name may be one store that stands twice. */
function checkNames(stores: readonly StoreRow[], table: CsvTable, problems: ProblemList): void {
  const linesOf = new Map<string, number[]>();
  stores.forEach(({ name }, ix) => {
    const both = name.en === name.zh ? name.en : `${name.en} / ${name.zh}`;
    const lines = linesOf.get(both);
    if (lines === undefined) linesOf.set(both, [table.rows[ix].line]);
    else lines.push(table.rows[ix].line);
  });
  for (const [name, lines] of linesOf) {
    if (lines.length === 1) continue;
    const few = lines.slice(0, MAX_LINES_NAMED);
    const more = lines.length > few.length ? '…' : '';
    problems.warning('same-name', table.file, () => ({
      en: `${lines.length} stores are named ${quote(name)} (lines ${few.join(', ')}${more}) and are counted as ${lines.length} stores. Tell them apart by a column "id", or remove the lines that stand twice.`,
      zh: `${lines.length} 家门店同名 ${quote(name)}（第 ${few.join('、')}${more} 行），按 ${lines.length} 家计算。请加一列“编号”加以区分，或删除重复的行。`,
    }));
  }
}

/** The stores as a table that readChainCsv reads again. */
export function writeChainCsv(chain: Chain): string {
  const header = ['id', 'name_en', 'name_zh', 'floor_area_m2', 'shoppers_per_day', 'growth', 'cooperation'];
  const lines = chain.stores.map((store) => [
    ...[store.id, store.name.en, store.name.zh, store.floorAreaM2, store.shoppersPerDay, store.growth],
    ...[store.cooperation, store.clienteleMatch ?? null],
    ...feeKeys.map((key) => store.fees[key] ?? null),
  ]);
  return csvText([[...header, 'clientele_match', ...feeKeys.map((key) => feeColumn(key))], ...lines]);
}
