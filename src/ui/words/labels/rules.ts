// Labels of the page Rules, in every language.
import type { Labels } from '../labels.ts';

export const rulesLabels = {
  title: { en: 'Display rules', zh: '陈列规则' },
  titleOf: { en: 'Display rules: {{plan}}', zh: '陈列规则：{{plan}}' },
  allKept: {
    en: 'Of {{total}} rules, none is broken and {{kept}} are kept.',
    zh: '共 {{total}} 条规则：没有违反，符合 {{kept}} 条。',
  },
  broken: {
    en: 'Of {{total}} rules, {{kept}} are kept and {{broken}} are broken, in {{n}} places.',
    zh: '共 {{total}} 条规则：{{kept}} 条符合，{{broken}} 条未遵守，共 {{n}} 处。',
  },
  unchecked: { en: 'Not checked: {{n}} ({{why}}).', zh: '{{n}} 条未检查（{{why}}）。' },
  mustBroken: { en: '{{n}} of them break a “must”.', zh: '其中 {{n}} 处违反“必须”规则。' },
  keptHint: {
    en: 'Choose a rule to read it, or change a shelf and come back.',
    zh: '可点选规则查看说明，或调整货架后再回来。',
  },
  checking: { en: 'Checking the rules…', zh: '正在检查规则…' },
  failed: { en: 'The rules could not be checked: {{message}}.', zh: '规则检查失败：{{message}}。' },
  list: { en: 'Rules', zh: '规则' },
  whose: { en: 'Whose goods', zh: '检查范围' },
  everyone: { en: 'All brands', zh: '全部品牌' },
  own: { en: 'Own brands', zh: '自有品牌' },
  running: {
    en: 'Simulating {{total}} days for the rules that speak of sales: {{done}}',
    zh: '正在模拟 {{total}} 天，供涉及销量的规则使用：{{done}}',
  },
  cancel: { en: 'Stop', zh: '停止' },
  runNow: { en: 'Simulate the sales', zh: '模拟销量' },
  runAgain: { en: 'Simulate again', zh: '重新模拟' },
  factsOld: {
    en: 'Sales are those of the plan before its last changes.',
    zh: '销量为方案最近改动之前的结果。',
  },
  factsNow: {
    en: 'Sales: mean of {{n}} simulated days of this plan.',
    zh: '销量：本方案 {{n}} 天模拟的平均。',
  },
  factsNone: { en: 'Rules that speak of sales wait for a run.', zh: '涉及销量的规则需先运行模拟。' },
  severity: {
    must: { en: 'Must', zh: '必须' },
    should: { en: 'Should', zh: '应当' },
    hint: { en: 'Hint', zh: '提示' },
  },
  silence: {
    needsRun: { en: 'needs a run', zh: '需运行模拟' },
    needsOwn: { en: 'needs own brands', zh: '需指定自有品牌' },
    noRetailer: { en: 'no retailer chosen', zh: '未选零售商' },
  },
  silenceHint: {
    needsRun: {
      en: 'This rule speaks of what sells. Simulate the sales to check it.',
      zh: '该规则涉及销量，请先模拟销量。',
    },
    needsOwn: {
      en: 'This rule speaks of one’s own range. Name own brands in the project to check it.',
      zh: '该规则针对自有商品，请先在项目中指定自有品牌。',
    },
    noRetailer: {
      en: 'Choose a retailer above to check a plan against its rules.',
      zh: '请在上方选择零售商，以检查方案是否符合其规定。',
    },
  },
  kept: { en: 'kept', zh: '符合' },
  keptRule: { en: 'The plan keeps this rule.', zh: '本方案符合该规则。' },
  source: { en: 'Source: {{evidence}}', zh: '出处：{{evidence}}' },
  breaks: { en: 'Where it is broken', zh: '未遵守之处' },
  show: { en: 'Show', zh: '查看' },
  showLabel: { en: 'Show on the shelf: {{text}}', zh: '在货架上查看：{{text}}' },
  fix: { en: 'Fix', zh: '修正' },
  fixLabel: { en: 'Fix: {{text}}', zh: '修正：{{text}}' },
  fixAll: { en: 'Fix all ({{n}})', zh: '全部修正（{{n}}）' },
  fixing: { en: 'Fixing…', zh: '正在修正…' },
  noFix: { en: 'By hand', zh: '需手工' },
  cost: { en: 'What does it cost?', zh: '遵守它值多少？' },
  costHint: {
    en: 'Runs the plan with the fixes against the plan as it is: same shoppers, same luck.',
    zh: '将修正后的方案与现状比较：顾客相同，运气相同。',
  },
  costNone: {
    en: 'No break of this rule can be mended by itself, so there is nothing to compare.',
    zh: '该规则没有可自动修正的问题，无可比较。',
  },
  costOne: { en: 'Cost?', zh: '值多少' },
  costOneLabel: { en: 'Cost? What this fix costs or earns: {{text}}', zh: '值多少：{{text}}' },
  worthRunning: {
    en: 'Day {{done}} of {{total}} with and without the fixes',
    zh: '修正前后各第 {{done}}/{{total}} 天',
  },
  worthStarting: { en: 'Preparing both plans…', zh: '正在准备两个方案…' },
  worthStale: { en: 'The plan has changed since.', zh: '方案此后已有改动。' },
  worthAgain: { en: 'Again', zh: '重新计算' },
  worthMore: { en: 'a day, with the fixes', zh: '每天，修正后' },
  perDay: {
    earned: { en: 'Margin less costs', zh: '毛利减费用' },
  },
  retailer: { en: 'Retailer', zh: '零售商' },
  retailerNone: { en: 'No retailer’s rules', zh: '不采用零售商规定' },
  retailerOther: { en: '{{name}} (of this project)', zh: '{{name}}（本项目）' },
  retailerFees: {
    en: 'It asks for {{list}}, not yet counted in this plan.',
    zh: '另要求{{list}}，本方案尚未计入。',
  },
  takeFees: { en: 'Count them', zh: '计入费用' },
  marks: { en: 'Rules', zh: '规则' },
  marksTitle: { en: 'Mark positions that break a display rule', zh: '标出违反陈列规则的陈列位' },
  notes: { en: 'Display rules here', zh: '此处的陈列规则' },
  notesNone: { en: 'No rule is broken here.', zh: '此处没有违反规则。' },
} as const satisfies Labels;
