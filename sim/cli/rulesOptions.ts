// The options of `shelfwalk rules`.

import { type Command, InvalidArgumentError } from 'commander';
import { nearest } from '../base/nearest.ts';
import { retailerProfiles } from '../retailer/retailers.ts';
import type { RuleId } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { type Language, sayer } from '../words/text.ts';
import { MAX_REPLICATIONS, wholeNumber } from './options.ts';
import { type RulesOptions, rulesCommand } from './rulesCommand.ts';

interface Shared {
  readonly withLanguage: (command: Command) => Command;
  readonly withJson: (command: Command) => Command;
  readonly finish: (code: Promise<number>) => Promise<void>;
}

const REPLICATIONS = 10;

export function addRulesCommand(
  program: Command,
  { withLanguage, withJson, finish }: Shared,
  language: Language,
): void {
  const t = sayer(language);
  const ids = rules.map(({ id }) => id).join(', ');
  const chains = retailerProfiles.map(({ retailer }) => retailer.id).join(', ');
  withLanguage(withJson(program.command('rules')))
    .description(
      t(
        'check a plan against the display rules (E11 to E19) and its retailer, with the smallest fix; exit code 1 where a "must" is broken',
        '按陈列规则（E11 至 E19）与零售商规定检查方案，并给出最小修正；若违反“必须”规则，退出码为 1',
      ),
    )
    .argument(
      '<project>',
      t('a project file, or an example as example:supermarket', '项目文件，或示例如 example:supermarket'),
    )
    .option(
      '--plan <plan>',
      t("plan id or name; the project's baseline when left out", '方案编号或名称；省略则用基准方案'),
    )
    .option(
      '--rule <id>',
      t(
        `rule by id or by number such as E13; may be repeated; all when left out: ${ids}`,
        `规则编号或 E13 等序号；可重复；省略则全部：${ids}`,
      ),
      (value: string, before: readonly RuleId[]) => [...before, ...rulesNamed(value)],
      [] as readonly RuleId[],
    )
    .option('--own', t("only what is about one's own brands", '只看自有品牌'))
    .option(
      '--no-run',
      t(
        'do not simulate: rules that speak of what sells say nothing then',
        '不运行模拟：涉及销量的规则不作判断',
      ),
    )
    .option(
      '--worth',
      t(
        'also say what following each broken rule is worth here: the plan with its fixes against the plan as it is',
        '并说明遵守每条被违反的规则在此值多少：修正后的方案与现状比较',
      ),
    )
    .option(
      '--replications <n>',
      t('how often the days are simulated', '重复模拟次数'),
      (value: string) => wholeNumber(value, '--replications', 1, MAX_REPLICATIONS),
      REPLICATIONS,
    )
    .option(
      '--seed <text>',
      t('any text; the same seed brings the same shoppers', '任意文字；种子相同，顾客相同'),
      'shelfwalk',
    )
    .option(
      '--retailer <id>',
      t(`take the rules of a retailer: ${chains}; none for none`, `采用零售商规定：${chains}；none 为不采用`),
      retailerNamed,
    )
    .option(
      '--write <file>',
      t(
        'save the project with a new plan that follows the rules checked; with --retailer and without --rule, with the retailer alone',
        '保存项目，并新增一个按所查规则修正的方案；与 --retailer 同用且无 --rule 时，只写入零售商规定',
      ),
    )
    .option('--all', t('list every break', '列出全部问题'))
    .option('--force', t('replace the file if it exists', '文件已存在时覆盖'))
    .action((name: string, options: RulesOptions) => finish(rulesCommand(name, options, language)));
}

/** A rule by its id, or all rules of a number of the documents. */
function rulesNamed(value: string): RuleId[] {
  const found = rules.filter(
    ({ id, evidence }) => id.toLowerCase() === value.toLowerCase() || evidence === value.toUpperCase(),
  );
  if (found.length > 0) return found.map(({ id }) => id);
  const names = [...rules.map(({ id }) => id), ...new Set(rules.map(({ evidence }) => evidence))];
  const near = nearest(value, names);
  const list = names.join(', ');
  throw new InvalidArgumentError(
    `There is no rule '${value}'.${near ? ` Did you mean ${near}?` : ''} Allowed: ${list} | 没有规则 '${value}'。${near ? `是否为 ${near}？` : ''}允许：${list}。`,
  );
}

function retailerNamed(value: string): string {
  const ids = [...retailerProfiles.map(({ retailer }) => retailer.id), 'none'];
  if (ids.includes(value)) return value;
  const near = nearest(value, ids);
  throw new InvalidArgumentError(
    `There is no retailer '${value}'.${near ? ` Did you mean ${near}?` : ''} Allowed: ${ids.join(', ')} | 没有零售商 '${value}'。${near ? `是否为 ${near}？` : ''}允许：${ids.join('、')}。`,
  );
}
