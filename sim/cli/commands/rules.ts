// `shelfwalk rules`: a plan against the display rules and its retailer, with the smallest fix.
import { nearest } from '../../base/nearest.ts';
import { retailerIds } from '../../retailer/retailers.ts';
import type { RuleId } from '../../rules/rule.ts';
import { rules } from '../../rules/rules.ts';
import { text } from '../../words/text.ts';
import { defineCommand } from '../command.ts';
import {
  badValue,
  forceOption,
  jsonOption,
  planOption,
  projectArgument,
  replicationsOption,
  seedOption,
} from '../options.ts';
import type { RulesOptions } from '../rulesCommand.ts';

const REPLICATIONS = 10;
const ids = rules.map(({ id }) => id).join(', ');
const chains = retailerIds.join(', ');

export const command = defineCommand<RulesOptions>({
  name: 'rules',
  order: 10,
  about: text(
    'check a plan against the display rules (E11 to E19) and its retailer, with the smallest fix; exit code 1 where a "must" is broken',
    '按陈列规则（E11 至 E19）与零售商规定检查方案，并给出最小修正；若违反“必须”规则，退出码为 1',
  ),
  manual: text(
    `Says what is broken, where, and the smallest fix. \`--worth\` runs the plan with the fixes against the plan as it is and
says what following each rule is worth in this store, also when it does not pay. \`--write FILE\` saves a plan that follows
them; \`--retailer central-displays --write FILE\` sets a retailer, whose rules the editor then keeps. In the app:
Plan > Rules.`,
    `列出违反之处与最小修正。\`--worth\` 比较修正后的方案与现状，说明遵守每条规则在本店值多少，即使并不划算。\`--write FILE\` 保存按规则
修正的方案；\`--retailer central-displays --write FILE\` 设定零售商，编辑器此后遵守其规定。在应用中：陈列 > 陈列规则。`,
  ),
  argument: projectArgument,
  options: [
    planOption,
    {
      flags: '--rule <id>',
      about: text(
        `rule by id or by number such as E13; may be repeated; all when left out: ${ids}`,
        `规则编号或 E13 等序号；可重复；省略则全部：${ids}`,
      ),
      read: (value, before: readonly RuleId[]) => [...before, ...rulesNamed(value)],
      usual: [],
    },
    { flags: '--own', about: text("only what is about one's own brands", '只看自有品牌') },
    {
      flags: '--no-run',
      about: text(
        'do not simulate: rules that speak of what sells say nothing then',
        '不运行模拟：涉及销量的规则不作判断',
      ),
    },
    {
      flags: '--worth',
      about: text(
        'also say what following each broken rule is worth here: the plan with its fixes against the plan as it is',
        '并说明遵守每条被违反的规则在此值多少：修正后的方案与现状比较',
      ),
    },
    replicationsOption(REPLICATIONS),
    seedOption(),
    {
      flags: '--retailer <id>',
      about: text(
        `take the rules of a retailer: ${chains}; none for none`,
        `采用零售商规定：${chains}；none 为不采用`,
      ),
      read: retailerNamed,
    },
    {
      flags: '--write <file>',
      about: text(
        'save the project with a new plan that follows the rules checked; with --retailer and without --rule, with the retailer alone',
        '保存项目，并新增一个按所查规则修正的方案；与 --retailer 同用且无 --rule 时，只写入零售商规定',
      ),
    },
    { flags: '--all', about: text('list every break', '列出全部问题') },
    forceOption(),
    jsonOption,
  ],
  run: async ({ args: [name], options, language }) => {
    const { rulesCommand } = await import('../rulesCommand.ts');
    return rulesCommand(name, options, language);
  },
});

/** A rule by its id, or all rules of a number of the documents. */
function rulesNamed(value: string): RuleId[] {
  const found = rules.filter(
    ({ id, evidence }) => id.toLowerCase() === value.toLowerCase() || evidence === value.toUpperCase(),
  );
  if (found.length > 0) return found.map(({ id }) => id);
  const names = [...rules.map(({ id }) => id), ...new Set(rules.map(({ evidence }) => evidence))];
  throw badValue('--rule', value, text(names.join(', '), names.join('、')), nearest(value, names));
}

function retailerNamed(value: string): string {
  const names = [...retailerIds, 'none'];
  if (names.includes(value)) return value;
  throw badValue('--retailer', value, text(names.join(', '), names.join('、')), nearest(value, names));
}
