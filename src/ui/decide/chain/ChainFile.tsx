// The chain that is open: its stores by class, another file, or where to begin.

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { writeChainCsv } from '../../../../sim/chain/chainCsv.ts';
import { classOf, classText, cutsOf } from '../../../../sim/chain/classes.ts';
import type { Chain } from '../../../../sim/chain/schema.ts';
import { type Problem, placeText } from '../../../../sim/project/problems.ts';
import { say } from '../../../../sim/words/text.ts';
import { openChainFile, openExampleChain, useChain } from '../../../state/decide/chain.ts';
import { download, stemOf } from '../../../state/files/projectFiles.ts';
import { useApp } from '../../../state/store.ts';
import { Button, buttonClass } from '../../parts/Button.tsx';
import { Card, CardHead, Lead } from '../../parts/Card.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useFormat } from '../../words/format.ts';
import css from './chain.module.css';

/** In short: without its note and the rule of the classes. */
export function ChainFile({ isShort }: { isShort: boolean }) {
  const chain = useChain((state) => state.chain);
  return (
    <>
      <Refusal />
      <Warnings />
      {chain ? <Opened chain={chain} isShort={isShort} /> : <Empty />}
    </>
  );
}

function Empty() {
  const { t } = useTranslation();
  return (
    <Card className={css.empty} data-testid="chain-empty">
      <Icon name="folder" size={30} />
      <h2>{t('chain.emptyTitle')}</h2>
      <p>{t('chain.emptyText')}</p>
      <div className={css.buttons}>
        <FileButton isStrong>{t('chain.choose')}</FileButton>
        <Button onClick={openExampleChain} data-testid="chain-example">
          {t('chain.example')}
        </Button>
      </div>
    </Card>
  );
}

function Opened({ chain, isShort }: { chain: Chain; isShort: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const cuts = cutsOf(chain);
  const counts = { A: 0, B: 0, C: 0 };
  for (const store of chain.stores) counts[classOf(store, cuts)]++;
  const note = say(chain.note, language);
  return (
    <Card className={css.file} data-testid="chain-file">
      <CardHead>
        <h2>{say(chain.name, language)}</h2>
        <div className={css.buttons}>
          <FileButton>{t('chain.another')}</FileButton>
          <Button
            onClick={() =>
              download(
                `\ufeff${writeChainCsv(chain)}`,
                `${stemOf(say(chain.name, language)) || 'stores'}.csv`,
                'text/csv',
              )
            }
          >
            {t('chain.template')}
          </Button>
        </div>
      </CardHead>
      <Lead>
        <b>{t('chain.stores', { n: format.int(chain.stores.length) })}</b>
        <span className={css.counts}>{t('chain.classes', { a: counts.A, b: counts.B, c: counts.C })}</span>
      </Lead>
      {note && !isShort && <p className="hint">{note}</p>}
      {!isShort && <p className="hint">{classText(cuts)[language]}</p>}
    </Card>
  );
}

function FileButton({ children, isStrong = false }: { children: ReactNode; isStrong?: boolean }) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        className={`hidden ${css.input}`}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        data-testid="chain-input"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void openChainFile(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={buttonClass(isStrong ? 'strong' : 'plain')}>
        {children}
      </label>
    </>
  );
}

function Refusal() {
  const { t } = useTranslation();
  const refusal = useChain((state) => state.refusal);
  if (!refusal) return null;
  return (
    <Card className={css.refusal} role="alert" data-testid="chain-refusal">
      <CardHead>
        <h2>{t('chain.refused', { file: refusal.fileName })}</h2>
        <Button look="link" onClick={() => useChain.setState({ refusal: null })}>
          {t('chain.dismiss')}
        </Button>
      </CardHead>
      <Problems of={refusal.problems} />
    </Card>
  );
}

function Warnings() {
  const { t } = useTranslation();
  const warnings = useChain((state) => state.warnings);
  if (warnings.length === 0) return null;
  return (
    <Card className={css.refusal} role="status" data-testid="chain-warnings">
      <CardHead>
        <h2>{t('chain.warnings')}</h2>
        <Button look="link" onClick={() => useChain.setState({ warnings: [] })}>
          {t('chain.dismiss')}
        </Button>
      </CardHead>
      <Problems of={warnings} />
    </Card>
  );
}

function Problems({ of }: { of: readonly Problem[] }) {
  const language = useApp((state) => state.language);
  return (
    <ul>
      {of.map((problem) => (
        <li key={`${problem.path} ${problem.en}`}>
          {problem.path && <b>{placeText(problem.path, language)}</b>} {problem[language]}
        </li>
      ))}
    </ul>
  );
}
