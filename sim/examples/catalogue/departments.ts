// The departments of the built-in stores: what they earn and on which kind of shelving they stand.
import type { Text } from '../../words/text.ts';
import { freshRows } from './fresh.ts';
import { generalRows } from './general.ts';
import { householdRows } from './household.ts';
import { pantryRows } from './pantry.ts';
import { treatRows } from './treats.ts';

/** Where in a store a category stands. */
export type Zone = 'produce' | 'meat' | 'dairy' | 'freezer' | 'chest' | 'bakery' | 'shelf';

export interface DepartmentSpec extends Text {
  readonly id: string;
  /** Share of the price that is margin, lowest and highest brand. */
  readonly margin: readonly [number, number];
  readonly zone: Zone;
  /** Catalogue rows, see rows.ts. */
  readonly rows: string;
}

/** In the order in which they stand side by side on the shelf run. */
export const departmentSpecs: readonly DepartmentSpec[] = [
  {
    ...{ id: 'produce', en: 'Fruit and vegetables', zh: '蔬菜水果', margin: [0.18, 0.28], zone: 'produce' },
    rows: freshRows.produce,
  },
  {
    ...{ id: 'meat', en: 'Meat, fish, deli', zh: '肉禽水产熟食', margin: [0.14, 0.24], zone: 'meat' },
    rows: freshRows.meat,
  },
  {
    ...{ id: 'dairy', en: 'Dairy and chilled', zh: '乳品冷藏', margin: [0.15, 0.26], zone: 'dairy' },
    rows: freshRows.dairy,
  },
  {
    ...{ id: 'frozen', en: 'Frozen food', zh: '冷冻食品', margin: [0.2, 0.32], zone: 'freezer' },
    rows: freshRows.frozen,
  },
  {
    ...{ id: 'bakery', en: 'Bakery', zh: '烘焙面点', margin: [0.34, 0.45], zone: 'bakery' },
    rows: freshRows.bakery,
  },
  {
    ...{ id: 'staples', en: 'Grain, oil, seasoning', zh: '粮油调味', margin: [0.12, 0.22], zone: 'shelf' },
    rows: pantryRows.staples,
  },
  {
    ...{
      id: 'instant',
      en: 'Instant food and hot drinks',
      zh: '方便速食冲调',
      margin: [0.18, 0.3],
      zone: 'shelf',
    },
    rows: pantryRows.instant,
  },
  {
    ...{ id: 'drinks', en: 'Drinks', zh: '水饮', margin: [0.22, 0.34], zone: 'shelf' },
    rows: treatRows.drinks,
  },
  {
    ...{ id: 'alcohol', en: 'Beer, wine, spirits', zh: '酒类', margin: [0.18, 0.32], zone: 'shelf' },
    rows: treatRows.alcohol,
  },
  {
    ...{ id: 'snacks', en: 'Snacks and sweets', zh: '休闲零食', margin: [0.26, 0.38], zone: 'shelf' },
    rows: treatRows.snacks,
  },
  {
    ...{ id: 'care', en: 'Personal care', zh: '个人护理', margin: [0.26, 0.4], zone: 'shelf' },
    rows: householdRows.care,
  },
  {
    ...{ id: 'home', en: 'Home and cleaning', zh: '家清纸品百货', margin: [0.22, 0.36], zone: 'shelf' },
    rows: householdRows.home,
  },
  {
    ...{ id: 'baby', en: 'Baby and pet', zh: '母婴宠物', margin: [0.14, 0.26], zone: 'shelf' },
    rows: householdRows.baby,
  },
  {
    ...{ id: 'textile', en: 'Textiles and clothing', zh: '家纺服饰', margin: [0.34, 0.45], zone: 'shelf' },
    rows: generalRows.textile,
  },
  {
    ...{
      id: 'appliance',
      en: 'Appliances and electronics',
      zh: '家电数码',
      margin: [0.15, 0.26],
      zone: 'shelf',
    },
    rows: generalRows.appliance,
  },
  {
    ...{ id: 'leisure', en: 'Toys, books, sport', zh: '文体玩具', margin: [0.3, 0.42], zone: 'shelf' },
    rows: generalRows.leisure,
  },
  {
    ...{
      id: 'hardware',
      en: 'Hardware, car, garden',
      zh: '五金汽车园艺',
      margin: [0.3, 0.42],
      zone: 'shelf',
    },
    rows: generalRows.hardware,
  },
];
