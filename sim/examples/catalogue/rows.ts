// Reads the catalogue rows: one category is three lines.
//
//   id | English | 中文 | noun | 名词 | kind | popularity | brand pool | stores
//     variants, best seller first: English 中文, English 中文 (a slash parts them where the Chinese begins with a
//       letter; #13 binds a variant to the first and third size)
//     sizes, best seller first:    format label WIDTHxHEIGHTxDEPTH(mm) price(CNY)
//
// The noun closes the SKU's name (Brand Variant Noun Size); "-" where the variant is a full name.
// stores: c convenience, s supermarket, - hypermarket only (which carries every row); @zone where it does not
// stand with its department; +letters the extra categories a hypermarket makes of it, see splits.ts.

import type { Category, PackFormat } from '../../project/schema.ts';
import { packFormats } from '../../project/schema.ts';
import type { Text } from '../../words/text.ts';
import { type DepartmentSpec, departmentSpecs, type Zone } from './departments.ts';

export interface SizeSpec {
  readonly format: PackFormat;
  /** As in the row: 500ml, x6, 330ml*6. */
  readonly label: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly depthMm: number;
  readonly price: number;
}

export interface VariantSpec {
  readonly name: Text;
  /** Indices of the sizes it comes in; all where none is given. */
  readonly sizeIxs?: readonly number[];
}

export interface CategorySpec {
  readonly id: string;
  readonly department: DepartmentSpec;
  readonly name: Text;
  readonly noun: Text;
  readonly kind: Category['kind'];
  readonly popularity: number;
  readonly pool: string;
  readonly stores: string;
  readonly splits: string;
  readonly zone: Zone;
  readonly variants: readonly VariantSpec[];
  readonly sizes: readonly SizeSpec[];
}

/** Every category of the catalogue, in shelf order. */
export function readCatalogue(): CategorySpec[] {
  return departmentSpecs.flatMap((department) => {
    const lines = department.rows.trim().split('\n');
    const specs: CategorySpec[] = [];
    for (let at = 0; at < lines.length; at += 3) {
      specs.push(readCategory(department, lines[at], lines[at + 1], lines[at + 2]));
    }
    return specs;
  });
}

function readCategory(
  department: DepartmentSpec,
  head: string,
  variants: string,
  sizes: string,
): CategorySpec {
  const [id, en, zh, nounEn, nounZh, kind, popularity, pool, where] = head
    .split('|')
    .map((cell) => cell.trim());
  const [, stores, zone, splits] = /^([cs-]+)(?:@(\w+))?(?:\+(\w+))?$/.exec(where) ?? fail(head);
  if (kind !== 'commodity' && kind !== 'staple' && kind !== 'impulse') return fail(head);
  return {
    ...{ id, department, name: { en, zh }, kind, popularity: Number(popularity), pool, stores },
    noun: nounEn === '-' ? { en: '', zh: '' } : { en: nounEn, zh: nounZh },
    splits: splits ?? '',
    zone: (zone as Zone | undefined) ?? department.zone,
    variants: variants.split(',').map((cell) => readVariant(cell.trim())),
    sizes: sizes.split(',').map((cell) => readSize(cell.trim())),
  };
}

function readVariant(cell: string): VariantSpec {
  const [name, binding] = cell.split(/#(?=\d+$)/);
  if (binding === undefined) return { name: readText(name) };
  return { name: readText(name), sizeIxs: [...binding].map((digit) => Number(digit) - 1) };
}

/** "Sea Salt 海盐": the Chinese begins at the slash or at the first Chinese character. */
export function readText(cell: string): Text {
  const at = cell.includes('/') ? cell.indexOf('/') : cell.search(/[\u3400-\u9fff]/);
  if (at <= 0) return fail(cell);
  return { en: cell.slice(0, at).trim(), zh: cell.slice(at).replace('/', '').trim() };
}

function readSize(cell: string): SizeSpec {
  const [, format, label, width, height, depth, price] =
    /^(\w+) (\S+) (\d+)x(\d+)x(\d+) ([\d.]+)$/.exec(cell) ?? fail(cell);
  if (!packFormats.includes(format as PackFormat)) return fail(cell);
  return {
    format: format as PackFormat,
    label,
    widthMm: Number(width),
    heightMm: Number(height),
    depthMm: Number(depth),
    price: Number(price),
  };
}

function fail(row: string): never {
  throw new Error(`catalogue row cannot be read: ${row}`);
}
