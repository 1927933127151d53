// Labels of the evidence page, in every language.
import type { Labels } from '../labels.ts';

/** What stands on other screens and leads to the page; all else comes with it. */
export const evidenceSigns = {
  evidence: {
    open: { en: 'Evidence', zh: '依据' },
    behind: { en: 'Evidence behind: {{what}}', zh: '查看依据：{{what}}' },
  },
  evidenceTopic: {
    verdict: { en: 'The verdict', zh: '结论' },
    segment: { en: 'Kinds of shopper', zh: '顾客类型' },
    goals: { en: 'What a shopper came for', zh: '顾客想买什么' },
    stop: { en: 'Why a shopper stops, and for how long', zh: '为何停下、停多久' },
    looks: { en: 'What a shopper looks at', zh: '顾客看了什么' },
    purchase: { en: 'Classes of purchase', zh: '购买类别' },
    missing: { en: 'What becomes of a missing SKU', zh: '缺货之后' },
    queue: { en: 'Queue and checkout', zh: '排队与收银' },
    funnel: { en: 'From passing to buying', zh: '从经过到购买' },
    traffic: { en: 'Traffic', zh: '客流' },
    occupancy: { en: 'Shoppers in the store', zh: '店内人数' },
    contacts: { en: 'Contacts of promoters', zh: '促销员接触人数' },
  },
} as const satisfies Labels;

export const evidenceLabels = {
  evidence: {
    title: { en: 'Evidence', zh: '依据' },
    lead: {
      en: 'Every number the shoppers act on, where it comes from, and how far it may be wrong.',
      zh: '顾客行为所用的每一个数值：取自何处，可能偏差多少。',
    },
    table: { en: 'Numbers', zh: '数值' },
    figures: { en: 'Sales handbooks', zh: '销售手册' },
    check: { en: 'Fidelity check', zh: '拟真度检验' },
    search: { en: 'Search names and sources', zh: '搜索名称、来源、代号' },
    nothing: { en: 'No row has that in it.', zh: '没有符合的条目。' },
    all: { en: 'All', zh: '全部' },
    showAll: { en: 'Show all rows', zh: '显示全部条目' },
    rows_one: { en: '{{count}} row', zh: '{{count}} 项' },
    rows_other: { en: '{{count}} rows', zh: '{{count}} 项' },
    value: { en: 'Value', zh: '取值' },
    range: { en: 'Range', zh: '范围' },
    source: { en: 'Source', zh: '来源' },
    inStore: { en: 'in this store', zh: '本店取值' },
    calibrated: {
      en: 'Solved for {{target}}: aimed at {{aim}}, came out {{residual}} off',
      zh: '为 {{target}} 求解：目标 {{aim}}，结果相差 {{residual}}',
    },
    uncalibrated: {
      en: 'The table has not been calibrated yet; values to be solved stand as first estimates.',
      zh: '参数表尚未校准；待求解的数值目前为初步估计。',
    },
    calibratedOn: {
      en: 'Calibrated on {{date}} in {{store}}, seed {{seed}}, {{n}} replications.',
      zh: '{{date}} 在 {{store}} 校准，种子 {{seed}}，重复 {{n}} 次。',
    },
    drives: { en: 'drives', zh: '影响' },
    usedBy: { en: 'Sales handbooks', zh: '销售手册' },
    leftOut: { en: 'Left out, and why', zh: '未采用的内容及原因' },
    figuresLead: {
      en: 'What the sales handbooks say, and which rows each figure drives.',
      zh: '销售手册中的说法，以及每个数字影响哪些条目。',
    },
    noFigure: { en: 'direction or rule', zh: '方向或规则' },
    checkLead: {
      en: 'Simulates the reference supermarket with fresh seeds and sets what comes out of the traces beside the sources. Fitted rows were solved for; predicted rows were not.',
      zh: '用全新的随机种子模拟参考超市，把轨迹中得出的结果与来源数字逐一对照。拟合项是求解得到的，预测项不是。',
    },
    replications: { en: 'Replications', zh: '重复次数' },
    run: { en: 'Run the check', zh: '开始检验' },
    runAgain: { en: 'Run again', zh: '重新检验' },
    cancel: { en: 'Cancel', zh: '取消' },
    running: {
      en: '{{n}} of {{total}} replications · {{share}}',
      zh: '第 {{n}} / {{total}} 次重复 · {{share}}',
    },
    stopped: { en: 'Stopped after {{n}} replications.', zh: '已停止，完成 {{n}} 次重复。' },
    done: { en: '{{n}} replications, seed {{seed}}.', zh: '共 {{n}} 次重复，种子 {{seed}}。' },
    fitted: { en: 'Fitted', zh: '拟合项' },
    fittedHint: {
      en: 'a parameter was solved so that this figure comes out',
      zh: '求解了一个参数，使该数字得以重现',
    },
    predicted: { en: 'Predicted', zh: '预测项' },
    predictedHint: {
      en: 'nothing was solved for these: they may miss, and that is shown',
      zh: '没有为其求解任何参数：可能不符，如实列出',
    },
    figure: { en: 'Figure', zh: '指标' },
    wanted: { en: 'Sources', zh: '来源值' },
    simulated: { en: 'Simulated, 95% interval', zh: '模拟值与 95% 区间' },
    met: { en: 'met', zh: '符合' },
    wide: { en: 'met, but wide', zh: '符合，但区间较宽' },
    miss: { en: 'miss', zh: '不符' },
    notMeasured: { en: 'not measured', zh: '无法测量' },
    noMeasure: { en: 'The store has nothing to measure it on.', zh: '本店没有可用于测量的陈列或事件。' },
    wideHint: {
      en: 'The interval is wider than the accuracy asked for: more replications could turn it.',
      zh: '区间宽于要求的精度，增加重复次数后结论可能改变。',
    },
    metOf: { en: '{{met}} of {{total}} met', zh: '{{total}} 项中 {{met}} 项符合' },
    above: { en: 'above {{id}}', zh: '高于 {{id}}' },
    honest: {
      en: 'Verified, not validated: set against sales handbooks and literature, not against the sales of a store.',
      zh: '已验证程序，未经实际销售校验：对照的是销售手册与文献，并非某家门店的销售。',
    },
    solvedBy: { en: 'solved by', zh: '求解参数' },
    sureOf: {
      en: 'Simulated {{value}}, interval {{low}} to {{high}}',
      zh: '模拟值 {{value}}，区间 {{low}} 至 {{high}}',
    },
  },
  evidenceKind: {
    input: { en: 'input', zh: '输入' },
    target: { en: 'target', zh: '目标' },
    effect: { en: 'effect', zh: '效应' },
    cost: { en: 'cost', zh: '成本' },
    assumed: { en: 'assumed', zh: '假定' },
    rule: { en: 'rule', zh: '规则' },
    output: { en: 'output', zh: '输出' },
  },
  evidenceMark: {
    D: { en: 'Handbook', zh: '手册' },
    A: { en: 'Paper, read', zh: '论文原文' },
    B: { en: 'Secondary', zh: '二手来源' },
    P: { en: 'Prototype', zh: '原型验证' },
    M: { en: 'Unverified', zh: '未核实' },
    assumed: { en: 'Assumed', zh: '假定' },
  },
  evidenceMarkHint: {
    D: { en: 'stated in the sales handbooks', zh: '销售手册中明确给出' },
    A: { en: 'read in the paper itself', zh: '读自论文原文' },
    B: { en: 'from a secondary source', zh: '来自二手来源' },
    P: { en: 'reproduced in a prototype', zh: '在原型中重现' },
    M: { en: 'from memory, not verified', zh: '凭记忆，未核实' },
    assumed: { en: 'our own assumption; no source gives it', zh: '我们自己的假定，没有来源给出' },
  },
  evidenceGroup: {
    trip: { en: 'The trip: list, basket, goals', zh: '购物行程：清单、购物篮、目标' },
    way: { en: 'The way through the store', zh: '店内动线' },
    stop: { en: 'Being stopped by a display', zh: '被陈列吸引停下' },
    dwell: { en: 'Time at the shelf', zh: '在货架前的时间' },
    attention: { en: 'What is seen at the shelf', zh: '在货架上看到什么' },
    choice: { en: 'What is chosen', zh: '选择什么' },
    stockout: { en: 'When the SKU is missing', zh: '缺货时' },
    segments: { en: 'The four kinds of shopper', zh: '四类顾客' },
    crowd: { en: 'Crowding', zh: '拥挤' },
    checkout: { en: 'Checkout', zh: '收银' },
    promotion: { en: 'Promoters, gifts and point-of-sale material', zh: '促销员、赠品与售点物料' },
  },
  evidenceTopicNote: {
    verdict: {
      en: 'Both plans have the same shoppers with the same luck. The interval covers chance, not the ranges of these rows.',
      zh: '两套方案面对同一批顾客、同样的运气。区间反映随机波动，不含下列数值本身的范围。',
    },
    segment: {
      en: 'The shares of the four kinds are in the project; how they differ is here.',
      zh: '四类顾客的占比在项目中，行为差异在此。',
    },
    goals: {
      en: 'Missions and popularity of categories are in the project.',
      zh: '购物任务与品类热度在项目中。',
    },
    stop: {
      en: 'Drawn for every shopper and every display in view.',
      zh: '对每位顾客、每处可见陈列分别抽取。',
    },
    looks: {
      en: 'Drawn for every look: who stands where, how wide, how it is turned.',
      zh: '每一次注视都单独抽取：位置、排面宽度、朝向。',
    },
    purchase: {
      en: 'Read off the trace: named beforehand, category planned, substitute, unplanned.',
      zh: '读自轨迹：指定单品、指定品类、替代、非计划。',
    },
    missing: { en: 'Read off the trace, shopper by shopper.', zh: '逐位顾客读自轨迹。' },
    queue: { en: 'Tills and queues are in the project.', zh: '收银台与排队方式在项目中。' },
    funnel: {
      en: 'Each shopper counted once at each step, read off the trace.',
      zh: '每位顾客每一步计一次，读自轨迹。',
    },
    traffic: {
      en: 'Where shoppers walk follows from their goals and the network of the floor.',
      zh: '顾客走到哪里，取决于购物目标与卖场通道。',
    },
    contacts: {
      en: 'Read off the trace: one shopper at a time, those within reach and not turned away.',
      zh: '读自轨迹：促销员一次只接待一位，统计范围内且未被错过的顾客。',
    },
    occupancy: {
      en: 'Footfall is in the project; how long shoppers stay follows from these rows.',
      zh: '客流量在项目中；停留多久由下列数值决定。',
    },
  },
} as const satisfies Labels;
