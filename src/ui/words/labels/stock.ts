// Labels of the page Stock, in every language.
import type { Labels } from '../labels.ts';

export const stockLabels = {
  title: { en: 'Stock over the campaign', zh: '活动期间的库存' },
  lead: {
    en: 'The longer a promotion runs, the likelier a stock-out, say the sales handbooks. Does it here, from which day on, and how often must somebody come?',
    zh: '销售手册称：促销时间越长越容易缺货。本店是否如此？从第几天开始？需要多久到店补货一次？',
  },
  plan: { en: 'Plan', zh: '方案' },
  skus: { en: 'SKUs', zh: '单品' },
  skusNamed: { en: '{{names}}', zh: '{{names}}' },
  skusMore: { en: '{{names}} and {{n}} more', zh: '{{names}}，另有 {{n}} 个' },
  because_promoted: { en: 'what the plan promotes or pays for', zh: '方案促销或付费陈列的单品' },
  because_favoured: { en: 'what has more room than in the baseline', zh: '比基准方案陈列更多的单品' },
  because_own: { en: 'your own brands', zh: '自有品牌单品' },
  because_all: { en: 'everything on the shelves', zh: '货架上的全部单品' },
  because_one: { en: 'the one chosen', zh: '所选单品' },
  choose: { en: 'One SKU alone', zh: '只看一个单品' },
  chooseAll: { en: 'all of them', zh: '全部' },
  lead_days: { en: 'Goods after', zh: '到货' },
  leadDay_one: { en: '{{count}} day', zh: '{{count}} 天后' },
  leadDay_other: { en: '{{count}} days', zh: '{{count}} 天后' },
  sameDay: { en: 'the same day', zh: '当天' },
  size: {
    en: '{{lengths}} days of campaign, visits {{visits}}: {{n}} campaigns of {{days}} days',
    zh: '活动 {{lengths}} 天；{{visits}}：共 {{n}} 次 {{days}} 天的活动',
  },
  start: { en: 'Run the campaigns', zh: '开始模拟' },
  again: { en: 'Run again', zh: '重新模拟' },
  more: { en: 'Twice as many replications', zh: '重复次数加倍' },
  cancel: { en: 'Cancel', zh: '取消' },
  progress: { en: '{{done}} of {{total}} campaigns', zh: '已完成 {{done}}/{{total}} 次活动' },
  starting: { en: 'Laying out the store in the background…', zh: '正在后台布置卖场…' },
  stopped: { en: 'Stopped after {{done}} of {{total}}.', zh: '已停止：完成 {{done}}/{{total}}。' },
  failed: { en: 'This could not be run to the end: {{message}}', zh: '未能完成：{{message}}' },
  stale: {
    en: 'The project has changed since; these figures are of how it was.',
    zh: '项目此后有改动，这些数字属于改动之前。',
  },
  empty: {
    en: 'Nothing has been run yet. Each campaign is walked day by day with its stock; shorter campaigns are the first days of the longest.',
    zh: '尚未模拟。每次活动逐日模拟客流与库存；较短的活动即最长活动的前若干天。',
  },
  nothingStands: {
    en: 'Nothing stands in this plan, so nothing can run out. Place goods on its shelves first.',
    zh: '该方案中没有陈列任何商品，无从缺货。请先把商品放上货架。',
  },
  measure: { en: 'Shown', zh: '显示' },
  outShare: { en: 'Days out of stock', zh: '缺货天数占比' },
  lost: { en: 'Units lost a day', zh: '每日缺货损失（件）' },
  lostMargin: { en: 'Margin lost a day', zh: '每日损失毛利' },
  age: { en: 'Age of what is sold', zh: '售出商品库龄' },
  outShareHint: {
    en: 'Share of days on which a SKU had no unit at any of its places at some time in opening hours; all SKUs together.',
    zh: '营业时间内某时刻单品在所有陈列位都没有货的天数占比，各单品合计。',
  },
  lostHint: {
    en: 'Units wanted and not bought at all for want of stock.',
    zh: '想买而因缺货完全未买的件数。',
  },
  lostMarginHint: {
    en: 'What those units would have brought at the price of the day, less their cost.',
    zh: '这些件数按当日售价减进价计算的毛利。',
  },
  ageHint: {
    en: 'Days in the store of the units sold, the oldest bought first; counted from the start or from delivery.',
    zh: '售出商品在店天数，先进先出；自开始或到货之日算起。',
  },
  grid: { en: 'Length of the campaign by frequency of visits', zh: '活动时长 × 到店频率' },
  gridLabel: {
    en: '{{measure}}, visits {{visit}}, {{days}} days:',
    zh: '{{measure}}，{{visit}}，{{days}} 天：',
  },
  length: { en: '{{n}} days', zh: '{{n}} 天' },
  never: { en: 'never', zh: '无人到店' },
  daily: { en: 'every day', zh: '每天到店' },
  every: { en: 'every {{n}} days', zh: '每 {{n}} 天到店' },
  visitsHead: { en: 'Visits', zh: '到店频率' },
  pick: { en: 'A cell shows its course below.', zh: '点选一格，下方显示其库存变化。' },
  interval: { en: '{{low}} to {{high}}', zh: '{{low}} 至 {{high}}' },
  course: {
    en: 'How stock goes over {{days}} days, visits: {{visit}}',
    zh: '{{days}} 天的库存走势：{{visit}}',
  },
  courseHint_one: {
    en: 'One run, hour by hour. The strip below: share of the SKUs that are out.',
    zh: '一次模拟，逐小时。下方色带：缺货单品占比。',
  },
  courseHint_other: {
    en: 'Means of {{count}} runs, hour by hour. The strip below: share of the SKUs that are out.',
    zh: '{{count}} 次模拟的均值，逐小时。下方色带：缺货单品占比。',
  },
  courseLabel: {
    en: 'Stock over {{days}} days: from {{shelf0}} units on the shelves and {{back0}} in the backroom to {{shelf1}} and {{back1}}; on the worst day {{out}} of the SKUs are out.',
    zh: '{{days}} 天的库存：货架由 {{shelf0}} 件、后仓由 {{back0}} 件，变为 {{shelf1}} 件与 {{back1}} 件；最严重的一天有 {{out}} 的单品缺货。',
  },
  shelf: { en: 'on the shelves', zh: '货架上' },
  backroom: { en: 'in the backroom', zh: '后仓' },
  out: { en: 'out', zh: '缺货' },
  day: { en: 'day', zh: '第几天' },
  delivery: { en: 'goods come', zh: '到货' },
  ageTitle: {
    en: 'How old goods get over {{days}} days, visits: {{visit}}',
    zh: '{{days}} 天内商品放了多久：{{visit}}',
  },
  ageLead: {
    en: 'First in, first out: a unit sold has been in the store for {{sold}} days on average, nine in ten no longer than {{p90}}; what is left on the shelves, for {{left}}.',
    zh: '先进先出：售出商品平均在店 {{sold}} 天，九成不超过 {{p90}} 天；货架上剩下的平均 {{left}} 天。',
  },
  ageWorth: {
    en: 'With new goods put in front of old ones, {{sold}} days sold and {{left}} left: that is what rotation is worth here.',
    zh: '若新货放在旧货前面，售出 {{sold}} 天、剩下 {{left}} 天：这就是先进先出在本店的价值。',
  },
  ageSame: {
    en: 'Everything came at the same time, so rotation changes nothing: with new goods in front it would be {{sold}} and {{left}} days.',
    zh: '全部商品同时到店，因此是否先进先出没有差别：若新货在前，售出 {{sold}} 天、剩下 {{left}} 天。',
  },
  notes: {
    en: 'A visit orders what is missing from the opening stock, and it comes to the backroom some days later. Promotions that end last go on to the end of each campaign.',
    zh: '每次到店按开店库存的缺口下单，若干天后送到后仓。最后结束的促销在各种时长中都持续到活动结束。',
  },
  notesRuns_one: { en: 'One replication so far: no intervals yet.', zh: '目前只有一次重复，尚无区间。' },
  notesRuns_other: {
    en: 'Means and {{level}} intervals of {{count}} replications.',
    zh: '{{count}} 次重复的均值与 {{level}} 区间。',
  },
} as const satisfies Labels;
