// What went in: the store and its demand, every behavioural number with its source, and how to get the same figures again.

import { calibration } from '../evidence/calibrated.ts';
import type { EvidenceMark, EvidenceRow } from '../evidence/row.ts';
import { sourceParts } from '../evidence/sourceParts.ts';
import { evidenceTable } from '../evidence/table.ts';
import { unitText } from '../evidence/units.ts';
import { plansOn } from '../project/layouts.ts';
import { meanShoppersPerDay, weekText } from '../project/week.ts';
import { sentence } from '../words/text.ts';
import { clock } from '../words/times.ts';
import { type Html, html, nothing } from './html.ts';
import { type Sheet, section } from './sheet.ts';
import { segmentNames, type Words } from './words.ts';

const markNames: Record<EvidenceMark, readonly [string, string]> = {
  D: ['the sales handbooks', '销售手册'],
  A: ['read in the paper', '原始文献'],
  B: ['a secondary source', '二手来源'],
  P: ['fitted in a prototype', '原型拟合'],
  M: ['from memory, unverified', '凭记忆，未核实'],
  assumed: ['assumed', '假设'],
};

export function assumptionsSection(sheet: Sheet): Html {
  const { words, project } = sheet;
  const { t } = words;
  const note = words.name(project.note, '');
  return section(
    'assumptions',
    t('What went in', '输入与假设'),
    t(
      'Verified, not validated: the program does what its model says, and nobody has checked the model against the sales of this store. Differences between plans are more to be trusted than levels.',
      '已验证，尚未经实际销售确认：程序忠实执行模型，但模型尚未与本店销售核对。方案之间的差异比绝对数值更可信。',
    ),
    html`${note === '' ? nothing : html`<p>${note}</p>`}${storeTable(sheet)}`,
  );
}

function storeTable({ project, words }: Sheet): Html {
  const { t } = words;
  const { layouts, demand, stock } = project;
  const shoppers = meanShoppersPerDay(demand);
  const week = weekText(demand);
  const shares = (list: readonly { readonly share: number; readonly name: string }[]): string => {
    const whole = list.reduce((sum, { share }) => sum + share, 0) || 1;
    return list
      .filter(({ share }) => share > 0)
      .map(({ share, name }) =>
        t(`${name} ${words.percent(share / whole, 0)}`, `${name}${words.percent(share / whole, 0)}`),
      )
      .join(t(', ', '，'));
  };
  const { visitsMin, delayMin, refillBelow } = stock.replenishment;
  const plansNotes = project.plans
    .map((plan) => ({ name: words.name(plan.name, plan.id), note: words.name(plan.note, '') }))
    .filter(({ note }) => note !== '');
  const rows: (readonly [string, string])[] = [
    ...layouts.map(({ id, name, widthM, depthM, fixtures, checkout: { tills } }) => {
      const floor = words.units.floorSize(widthM, depthM);
      const size = t(
        `${floor}, ${words.count(fixtures.length, 'fixture', 'fixtures', '')}, ${words.count(tills.length, 'till', 'tills', '')}`,
        `${floor}，${fixtures.length} 个货架与展位，${tills.length} 个收银台`,
      );
      if (layouts.length === 1) return [t('Store', '卖场'), size] as const;
      const plans = words.list(plansOn(project, id).map((plan) => words.name(plan.name, plan.id)));
      return [words.name(name, id), t(`${size} (${plans})`, `${size}（${plans}）`)] as const;
    }),
    [
      t('Range', '商品'),
      t(
        `${words.whole(project.skus.length)} SKUs, ${words.whole(project.brands.length)} brands, ${words.whole(project.categories.length)} categories`,
        `${words.whole(project.skus.length)} 个单品，${words.whole(project.brands.length)} 个品牌，${words.whole(project.categories.length)} 个品类`,
      ),
    ],
    [
      t('Shoppers', '客流'),
      t(
        `${words.whole(shoppers)} a day on average, ${words.count(demand.days, 'day', 'days', '')} in a replication`,
        `平均每天 ${words.whole(shoppers)} 人，每次重复 ${demand.days} 天`,
      ),
    ],
    ...(week ? ([[t('Week', '一周'), sentence(t(week))]] as const) : []),
    [
      t('Segments', '客群'),
      shares(demand.segments.map(({ id, share }) => ({ share, name: t(...segmentNames[id]) }))),
    ],
    [
      t('Missions', '购物任务'),
      shares(demand.missions.map(({ id, name, share }) => ({ share, name: words.name(name, id) }))),
    ],
    [
      t('Own brands', '自有品牌'),
      project.ownBrandIds.length === 0
        ? t('none named', '未指定')
        : words.list(project.ownBrandIds.map(words.brand)),
    ],
    [
      t('Stock', '库存与补货'),
      visitsMin.length === 0
        ? t(
            `shelves ${words.percent(stock.openingFill, 0)} full at opening, not refilled during the day`,
            `开店时陈列量 ${words.percent(stock.openingFill, 0)}，当日不补货`,
          )
        : t(
            `shelves ${words.percent(stock.openingFill, 0)} full at opening; staff look at ${words.list(visitsMin.map(clock))} and refill what is below ${words.percent(refillBelow, 0)}, ${words.figure(delayMin)} min later`,
            `开店时陈列量 ${words.percent(stock.openingFill, 0)}；员工于 ${words.list(visitsMin.map(clock))} 巡视，低于 ${words.percent(refillBelow, 0)} 者 ${words.figure(delayMin)} 分钟后补满`,
          ),
    ],
    ...plansNotes.map(({ name, note }) => [name, note] as const),
  ];
  return html`<table class="facts"><tbody>${rows.map(([name, text]) => html`<tr><th scope="row">${name}</th><td>${text}</td></tr>`)}</tbody></table>`;
}

export function evidenceSection({ project, words }: Sheet): Html {
  const { t } = words;
  const own = project.behaviour;
  const nOwn = evidenceTable.filter(({ key }) => key in own).length;
  const count = (marks: readonly EvidenceMark[]): number =>
    evidenceTable.filter(({ mark }) => marks.includes(mark)).length;
  const ownText =
    nOwn === 0
      ? ''
      : t(
          ` ${words.count(nOwn, 'number is', 'numbers are', '')} solved for this store instead and marked *.`,
          `其中 ${nOwn} 个为本店另行求解，以 * 标出。`,
        );
  const { date, store, rows: solved } = calibration;
  const calibrated =
    date === ''
      ? html`${t('Not calibrated yet: numbers are as their sources give them.', '尚未校准：数值取自来源。')}`
      : html`${t(
          `Calibrated on ${date} (${words.count(solved.length, 'number', 'numbers', '')}, marked †) in the store`,
          `校准于 ${date}（${solved.length} 个数值，以 † 标出），参照卖场`,
        )} <code>${store}</code>${t('.', '。')}`;
  const intro = t(
    `${evidenceTable.length} numbers describe behaviour, the same in every plan: ${count(['D'])} from the sales handbooks, ${count(['A', 'B'])} from the literature, ${count(['P'])} fitted to such figures in a prototype, ${count(['assumed', 'M'])} assumed or unverified.${ownText}`,
    `共有 ${evidenceTable.length} 个行为参数，各方案相同：${count(['D'])} 个来自销售手册，${count(['A', 'B'])} 个来自文献，${count(['P'])} 个按此类数据在原型中拟合，${count(['assumed', 'M'])} 个为假设或未核实。${ownText}`,
  );
  const isSolved = new Set(solved.map(({ key }) => key));
  const number = (x: number): string => String(Math.round(x * 10_000) / 10_000).replace('-', '−');
  const rows = evidenceTable.map((row) => {
    const isOwn = row.key in own;
    const range = row.low < row.high ? `${number(row.low)} – ${number(row.high)}` : t('fixed', '固定');
    return html`<tr><th scope="row">${row.name[words.language]}</th><td class="num">${number(own[row.key] ?? row.value)}${isOwn ? '*' : isSolved.has(row.key) ? '†' : ''}</td><td>${unitText(row.unit)[words.language]}</td><td class="num">${range}</td><td>${t(...markNames[row.mark])}</td><td>${sourceText(row, words)}</td></tr>`;
  });
  return section(
    'evidence',
    t('Every number about behaviour, and its source', '全部行为参数及其来源'),
    intro,
    html`<p class="hint">${calibrated}</p><table class="evidence"><thead><tr><th scope="col">${t('What', '参数')}</th><th scope="col" class="num">${t('Value', '取值')}</th><th scope="col">${t('Unit', '单位')}</th><th scope="col" class="num">${t('Range', '范围')}</th><th scope="col">${t('Known from', '依据')}</th><th scope="col">${t('Source', '来源')}</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** A source in the reader's language: figures of the documents by number and name, papers as they are cited. */
export function sourceText(row: Pick<EvidenceRow, 'source'>, words: Words): Html {
  const all = sourceParts(row.source, words.language).map(({ text, isEnglish }) =>
    isEnglish ? html`<span lang="en">${text}</span>` : html`${text}`,
  );
  if (all.length === 0) return html`–`;
  return html`${all.map((each, k) => html`${k > 0 ? words.t('; ', '；') : ''}${each}`)}`;
}

export interface Origin {
  readonly version: string;
  /** Command lines that give the same figures again. */
  readonly commands: readonly string[];
}

export function originSection({ facts, words }: Sheet, { version, commands }: Origin): Html {
  const { t } = words;
  const { seed, replications, firstReplication, traceHash } = facts.comparison;
  const rows: (readonly [string, string])[] = [
    [t('Seed', '种子'), seed],
    [
      t('Replications', '重复次数'),
      firstReplication === 0
        ? String(replications)
        : t(
            `${replications}, from number ${firstReplication}`,
            `${replications}，起始编号 ${firstReplication}`,
          ),
    ],
    [t('Trace hash of all runs', '全部模拟的轨迹标识'), traceHash],
    [t('Project hash', '项目内容标识'), facts.projectHash],
    [t('Evidence hash', '参数标识'), facts.evidenceHash],
    [t('Shelfwalk', 'Shelfwalk 版本'), version],
  ];
  return section(
    'again',
    t('How to get the same figures again', '如何重现'),
    t(
      'The same project, seed and version give the same figures to the last bit, on any machine; the trace hash proves it.',
      '同一项目、种子与版本，在任何机器上都得到完全相同的数字；轨迹标识可作核对。',
    ),
    html`${commands.map((command) => html`<pre><code>${command}</code></pre>`)}<table class="facts"><tbody>${rows.map(([name, text]) => html`<tr><th scope="row">${name}</th><td><code>${text}</code></td></tr>`)}</tbody></table>`,
  );
}
