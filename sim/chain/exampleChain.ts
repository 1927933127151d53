// An example chain of 80 made-up supermarkets round the reference store, always the same.
import { hashText } from '../base/hash.ts';
import type { ChainInput, Cooperation } from './schema.ts';

export const exampleChainId = 'chain';

const N_STORES = 80;

const towns: readonly (readonly [string, string])[] = [
  ['Jiangwan', '江湾'],
  ['Lanxi', '兰溪'],
  ['Qingshan', '青山'],
  ['Hebin', '河滨'],
  ['Beicheng', '北城'],
  ['Nanyuan', '南苑'],
  ['Dongmen', '东门'],
  ['Xihu', '西湖'],
];
const roads: readonly (readonly [string, string])[] = [
  ['Lanting Road', '兰亭路'],
  ['Osmanthus Street', '桂花街'],
  ['Station Road', '车站路'],
  ['Garden Street', '花园街'],
  ['Bridge Road', '大桥路'],
  ['Lake Street', '湖滨街'],
  ['School Road', '学府路'],
  ['Market Street', '集市街'],
  ['Harbour Road', '港口路'],
  ['Bamboo Lane', '竹园里'],
];

export function buildExampleChain(): ChainInput {
  return {
    format: 'shelfwalk-chain',
    version: 1,
    name: { en: 'Made-up chain of 80 supermarkets', zh: '虚构的 80 家连锁超市' },
    note: {
      en: "Stores, shoppers and fees are made up. The fees lie far below the sales handbooks'.",
      zh: '门店、客流与费用均为虚构。费用远低于销售手册中的数字。',
    },
    stores: Array.from({ length: N_STORES }, (_, ix) => store(ix)),
  };
}

function store(ix: number): ChainInput['stores'][number] {
  const id = `S${String(ix + 1).padStart(2, '0')}`;
  const [townEn, townZh] = towns[Math.floor(ix / roads.length)];
  const [roadEn, roadZh] = roads[ix % roads.length];
  // Few large stores and many small ones; busier where they are larger, but not strictly.
  const size = luck(id, 'size') * luck(id, 'size again');
  const floorAreaM2 = 10 * Math.round(70 + 260 * size);
  const perM2 = 1 + 0.8 * luck(id, 'busy');
  const shoppersPerDay = 10 * Math.round((floorAreaM2 * perM2) / 10);
  const cooperation = cooperationOf(luck(id, 'cooperation'));
  const asks = cooperation === 'strong' ? 0.8 : cooperation === 'weak' ? 1.3 : 1;
  return {
    id,
    name: { en: `${townEn}, ${roadEn}`, zh: `${townZh}${roadZh}店` },
    floorAreaM2,
    shoppersPerDay,
    growth: Math.round(1000 * (0.14 * luck(id, 'growth') - 0.04)) / 1000,
    cooperation,
    // Half of the stores know how well their shoppers match.
    ...(luck(id, 'known') < 0.5
      ? { clienteleMatch: Math.round(20 * (0.75 + 0.25 * luck(id, 'match'))) / 20 }
      : {}),
    fees: {
      endcap: 50 * Math.round((shoppersPerDay * asks * (0.25 + 0.5 * luck(id, 'endcap'))) / 50),
      floorStack: 50 * Math.round((shoppersPerDay * asks * (0.3 + 0.6 * luck(id, 'stack'))) / 50),
      checkoutRack: 50 * Math.round((shoppersPerDay * asks * (0.15 + 0.3 * luck(id, 'rack'))) / 50),
      decoration: 50 * Math.round(4 + 6 * luck(id, 'decoration')),
    },
  };
}

function cooperationOf(share: number): Cooperation {
  if (share < 0.25) return 'strong';
  return share < 0.85 ? 'ordinary' : 'weak';
}

/** A number in 0..1 that belongs to these words. */
function luck(...words: readonly string[]): number {
  return hashText(`chain|${words.join('|')}`) / 4294967296;
}
