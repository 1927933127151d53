// What every section of a report is given, and the small pieces they share.

import type { Plan, Project } from '../project/schema.ts';
import { dayEndText, isOvertime } from '../score/dayEnd.ts';
import { findPlan } from '../score/lookup.ts';
import type { Comparison } from '../study/compare/compare.ts';
import type { PairFacts, ReportFacts } from '../study/compare/reportFacts.ts';
import { type Html, html, nothing } from './html.ts';
import type { PackBook } from './packPicture.ts';
import type { Words } from './words.ts';

export interface Sheet {
  readonly project: Project;
  readonly facts: ReportFacts;
  readonly words: Words;
  readonly packs: PackBook;
}

/** One alternative against the baseline, as a chapter tells it. */
export interface Chapter {
  readonly pair: PairFacts;
  readonly result: Comparison['alternatives'][number];
  readonly planA: Plan;
  readonly planB: Plan;
  /** B for the first alternative, then C, D and so on. */
  readonly letter: string;
}

export function chaptersOf({ project, facts }: Sheet): Chapter[] {
  return facts.pairs.map((pair, k) => ({
    pair,
    result: facts.comparison.alternatives[k],
    planA: findPlan(project, facts.comparison.baseline),
    planB: findPlan(project, pair.plan),
    letter: letterOf(k),
  }));
}

/** B to Z, then B2, C2 and so on. */
function letterOf(alternative: number): string {
  const letter = String.fromCharCode(66 + (alternative % 25));
  return alternative < 25 ? letter : `${letter}${Math.floor(alternative / 25) + 1}`;
}

/** The letter of a plan in its colour: A the baseline, all others alternatives. */
export function tag(letter: string): Html {
  return html`<b class="tag ${letter === 'A' ? 'a' : 'b'}">${letter}</b>`;
}

export function section(id: string, title: string, hint: string, body: Html): Html {
  return html`<section id="${id}"><h2>${title}</h2>${hint === '' ? nothing : html`<p class="hint">${hint}</p>`}${body}</section>
`;
}

/** A figure that a program can read as well: the value as it is, and as it is shown. */
export function value(exact: number, shown: string): Html {
  return html`<data value="${exact}">${shown}</data>`;
}

/** "Means a day over 20 replications": what figures of a comparison are. */
export function meansText({ facts: { comparison }, words }: Sheet): string {
  const { replications, days, end } = comparison;
  const runs = words.count(replications, 'replication', 'replications', '次重复');
  const means = words.t(
    `Means a day over ${runs}${days > 1 ? ` of ${days} days` : ''}.`,
    `每日均值，${runs}${days > 1 ? `（每次 ${days} 天）` : ''}。`,
  );
  return end && isOvertime(end, days) ? `${means} ${words.t(dayEndText(end, days))}` : means;
}
