// A report of a comparison as one HTML page that stands alone: no network, no script, on screen or on paper.

import { layoutOf, planWith } from '../project/layouts.ts';
import type { Project } from '../project/schema.ts';
import type { ReportFacts } from '../study/compare/reportFacts.ts';
import { type Language, languageTags } from '../words/text.ts';
import { assumptionsSection, evidenceSection, type Origin, originSection } from './assumptions.ts';
import { bayByBay } from './bayChanges.ts';
import { changesSection } from './changeList.ts';
import { floorSection } from './floor.ts';
import { type Html, html, join, nothing } from './html.ts';
import { moneySection } from './money.ts';
import { alternativesSection, headOf } from './overview.ts';
import { packBook } from './packPicture.ts';
import { picturesSection } from './pictures.ts';
import { scoresSection } from './scores.ts';
import { type Chapter, chaptersOf, type Sheet, tag } from './sheet.ts';
import { shoppersSection } from './shoppers.ts';
import { styleSheet } from './style.ts';
import { type ReportUncertainty, surenessSection } from './sureness.ts';
import { funnelSection, lostSection, sourceSection } from './volume.ts';
import { wordsOf } from './words.ts';

export interface ReportInput extends Origin {
  readonly project: Project;
  readonly facts: ReportFacts;
  readonly language: Language;
  /** Day of the report as it is to be printed; none is printed where it is left out. */
  readonly date?: string;
  /** Draws from the evidence ranges and the numbers that matter most, where they were run. */
  readonly uncertainty?: readonly ReportUncertainty[];
}

/** The whole page. The same input gives the same bytes. */
export function renderReport(input: ReportInput): string {
  const { project, facts, language } = input;
  const words = wordsOf(project, language);
  const sheet: Sheet = { project, facts, words, packs: packBook(project, words) };
  const chapters = chaptersOf(sheet);
  const floor = layoutOf(project, planWith(project, project.baselinePlanId));
  const isOne = chapters.length === 1;
  const title = words.t(
    `${words.name(project.name, floor.name.en)}: planogram comparison`,
    `${words.name(project.name, floor.name.zh)}：陈列方案比较`,
  );
  const body = join([
    headOf(sheet, chapters, input.date),
    alternativesSection(sheet, chapters),
    ...chapters.map((chapter) => chapterOf(sheet, chapter, isOne)),
    surenessSection(sheet, chapters, input.uncertainty ?? []),
    assumptionsSection(sheet),
    originSection(sheet, input),
    evidenceSection(sheet),
  ]);
  // Asked for after the pictures have said which packs they hold.
  const drawings = html`<svg class="drawings" aria-hidden="true">${sheet.packs.definitions()}</svg>`;
  const style: Html = { markup: styleSheet(language) };
  const page = html`<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Shelfwalk ${input.version}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${drawings}
<main>
${body}<footer>Shelfwalk ${input.version}${input.date === undefined ? '' : ` · ${input.date}`}</footer>
</main>
</body>
</html>
`;
  return page.markup;
}

function chapterOf(sheet: Sheet, chapter: Chapter, isOnly: boolean): Html {
  const { words, project } = sheet;
  const { planA, planB, letter } = chapter;
  const changes = bayByBay(project, planA, planB);
  const { bays } = changes;
  const sections = join([
    picturesSection(sheet, chapter, bays),
    floorSection(sheet, chapter, changes),
    changesSection(sheet, chapter, changes),
    scoresSection(sheet, chapter),
    moneySection(sheet, chapter),
    sourceSection(sheet, chapter),
    funnelSection(sheet, chapter),
    lostSection(sheet, chapter),
    shoppersSection(sheet, chapter),
  ]);
  if (isOnly) return sections;
  const note = words.name(planB.note, '');
  return html`<section class="chapter" id="plan-${letter}"><h2>${tag(letter)} ${words.name(planB.name, planB.id)}</h2>${note === '' ? nothing : html`<p class="note">${note}</p>`}${sections}</section>
`;
}
