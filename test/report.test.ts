// Reports: well-formed, safe, in one language at a time, with the figures of the comparison, the same bytes each time.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { chromium } from 'playwright';
import { describe, expect, test } from 'vitest';
import { moveThings } from '../sim/edit/floor/floorEdits.ts';
import { ownFloor } from '../sim/edit/floor/ownFloor.ts';
import { evidenceTable } from '../sim/evidence/table.ts';
import { unitText } from '../sim/evidence/units.ts';
import { niceReach } from '../sim/picture/chart.ts';
import { outlinePath, packForms } from '../sim/picture/packForm.ts';
import { escapeText } from '../sim/picture/svg.ts';
import { cut, widthEm, wrap } from '../sim/picture/textFit.ts';
import { planWith } from '../sim/project/layouts.ts';
import type { Plan, Project } from '../sim/project/schema.ts';
import { sourceText } from '../sim/report/assumptions.ts';
import { bayByBay } from '../sim/report/bayChanges.ts';
import { few } from '../sim/report/few.ts';
import { html } from '../sim/report/html.ts';
import { type ReportInput, renderReport } from '../sim/report/report.ts';

import { wordsOf } from '../sim/report/words.ts';
import { changedSkuIds, favouredSkuIds } from '../sim/score/source.ts';
import { comparePlans } from '../sim/study/compare/compare.ts';
import { type ReportFacts, reportStudy } from '../sim/study/compare/reportFacts.ts';
import { answered } from './support/answered.ts';
import { CHROMIUM } from './support/chromium.ts';
import { exampleProject } from './support/examples.ts';
import { PATIENCE_MS } from './support/patience.ts';
import { smallProject } from './support/smallProject.ts';

const seed = 'report';

function factsOf(project: Project, alternatives: readonly string[], replications = 3): ReportFacts {
  const baseline = project.baselinePlanId;
  return answered(reportStudy, project, { baseline, alternatives, seed, replications });
}

function page(project: Project, facts: ReportFacts, more: Partial<ReportInput> = {}): string {
  return renderReport({
    project,
    facts,
    language: 'en',
    version: '0.0.0',
    commands: [`npx shelfwalk report shop.json --seed ${seed}`],
    ...more,
  });
}

const shop = exampleProject('convenience');
const shopFacts = factsOf(shop, ['counter', 'facings']);
const uncertainty = [
  {
    plan: 'counter',
    metric: 'margin' as const,
    draws: { draws: 4, differences: [-3, 5, 8, 0], winShare: 0.625, bestShare: 0.5 },
    influences: [
      { key: 'looksPerS' as const, influence: 9, signed: 9, spread: 1 },
      { key: 'nestShare' as const, influence: 4, signed: 1, spread: 3 },
    ],
  },
];

/** Tags with their attributes; throws where the page is not well-formed. */
function tagsOf(markup: string): { name: string; attributes: Map<string, string> }[] {
  const empty = new Set(['meta', 'input', 'br']);
  const tags: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  let at = 0;
  for (const found of markup.matchAll(
    /<!doctype html>|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g,
  )) {
    const between = markup.slice(at, found.index);
    if (open[open.length - 1] !== 'style' && /[<>]|&(?!#\d+;)/.test(between))
      throw new Error(`not escaped: ${between.slice(0, 120)}`);
    at = found.index + found[0].length;
    const [, closes, name, attributes, closed] = found;
    if (name === undefined) continue;
    if (closes) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
    tags.push({ name, attributes: new Map(pairs.map(([, key, value]) => [key, value ?? ''])) });
    if (new Set(pairs.map(([, key]) => key)).size < pairs.length) throw new Error(`twice in ${found[0]}`);
    if (!closed && !empty.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`);
  if (markup.slice(at).trim() !== '') throw new Error('text after the page');
  return tags;
}

/** What a reader sees or is read to: text and labels, without commands and what is marked as another language. */
function readText(markup: string): string {
  const labels = [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  const body = markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<code>.*?<\/code>/gs, '')
    .replace(/<span lang="en">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, '\n');
  return `${body}\n${labels.join('\n')}`.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe('the page', () => {
  test('is well-formed in both languages, with every section, and refers to nothing outside', () => {
    for (const language of ['en', 'zh'] as const) {
      const markup = page(shop, shopFacts, { language, uncertainty, date: '2026-01-02' });
      const tags = tagsOf(markup);
      const names = new Set(tags.map(({ name }) => name));
      for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form'])
        expect(names).not.toContain(name);
      const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of tags) {
        const href = attributes.get('href');
        if (href !== undefined) expect(ids).toContain(href.replace(/^#/, ''));
        for (const key of attributes.keys()) expect(key).not.toMatch(/^(on|src)/);
      }
      for (const [, id] of markup.matchAll(/url\(#([\w-]+)\)/g)) expect(ids).toContain(id);
      expect(markup).not.toMatch(/url\((?!#)|https?:|@import|NaN|undefined|Infinity/);
      for (const section of [
        'pictures',
        'floor',
        'changes',
        'scores',
        'source',
        'funnel',
        'lost',
        'shoppers',
      ])
        for (const letter of ['B', 'C']) expect(ids).toContain(`${section}-${letter}`);
      for (const section of ['alternatives', 'sure', 'assumptions', 'evidence', 'again'])
        expect(ids).toContain(section);
      expect(markup.length).toBeLessThan(400_000);
    }
  });

  test('shows the old floor beside the new one where a plan has been relaid', () => {
    const own = ownFloor(smallProject(), 'cap').project;
    const layoutId = planWith(own, 'cap').layoutId;
    const project = moveThings(own, layoutId, [{ kind: 'fixture', id: 'G2' }], { dxM: 0.5, dyM: 0 }).project;
    const markup = page(project, factsOf(project, ['cap'], 2));
    const floor = /<section id="floor-B">.*?<\/section>/s.exec(markup)?.[0] ?? '';
    expect(floor.match(/<svg class="floor"/g)).toHaveLength(2);
    const changes = /<section id="changes-B">.*?<\/section>/s.exec(markup)?.[0] ?? '';
    expect(changes).toMatch(/<h3[^>]*>Floor<\/h3><ul[^>]*><li>[^<]*moved/);
  });

  test('shows hostile names as text', () => {
    const payload = `</title></style></svg><script>alert(1)</script><img src=x onerror="alert(1)">&quot;'\``;
    const both = { en: payload, zh: payload };
    const hostile = smallProject((input) => {
      input.name = both;
      input.note = both;
      input.layouts[0].name = both;
      for (const list of [input.skus, input.brands, input.categories, input.departments, input.plans])
        for (const each of list) each.name = both;
      for (const plan of input.plans) plan.note = both;
      for (const fixture of input.layouts[0].fixtures) fixture.name = both;
      for (const sku of input.skus) {
        sku.flavour = '<b>';
        sku.size = `"<i>'`;
      }
    });
    const facts = { ...factsOf(hostile, ['cap'], 2) };
    for (const language of ['en', 'zh'] as const) {
      const markup = page(hostile, facts, { language, commands: [payload], date: payload, version: payload });
      const tags = tagsOf(markup);
      expect(tags.filter(({ name }) => ['script', 'img'].includes(name))).toEqual([]);
      expect(tags.filter(({ attributes }) => attributes.has('onerror') || attributes.has('src'))).toEqual([]);
      expect(tags.filter(({ name }) => name === 'title')).toHaveLength(1);
      expect(markup).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    }
    expect(html`<p title="${'"<'}">${['<', html`<i>${'&'}</i>`]}</p>`.markup).toBe(
      '<p title="&#34;&#60;">&#60;<i>&#38;</i></p>',
    );
    expect(escapeText('a\u0000\u0008b\u001f\n')).toBe('ab\n');
  });

  test('keeps to one language', () => {
    const english = readText(page(shop, shopFacts, { language: 'en', uncertainty }));
    expect(english.match(/[\u2e80-\u9fff\uff00-\uffef].{0,20}/g)).toBeNull();
    const chinese = readText(page(shop, shopFacts, { language: 'zh', uncertainty }));
    // The calibration names the store it was made in by its id.
    const known = /^(Shelfwalk|ml|kg|ln|example|supermarket)$/;
    const words = [...chinese.matchAll(/[A-Za-z]{2,}/g)]
      .map(([word]) => word)
      .filter((word) => !known.test(word));
    expect([...new Set(words)]).toEqual([]);
    for (const { unit } of evidenceTable) expect(unitText(unit).zh).not.toBe(unit);
    const inEnglish = wordsOf(shop, 'en');
    expect(
      sourceText({ source: 'E9; gives space elasticity 0.176; Eisend 2014: 0.17' }, inEnglish).markup,
    ).toBe('E9 The wider the facing, the more is sold; <span lang="en">Eisend 2014</span>');
    expect(sourceText({ source: 'Bijmolt, van Heerde & Pieters 2005: mean' }, inEnglish).markup).toContain(
      'Bijmolt, van Heerde &#38; Pieters 2005',
    );
  });

  test('shows the figures of the comparison, a day each', () => {
    const compared = comparePlans(shop, {
      baseline: 'base',
      alternatives: ['counter'],
      seed,
      replications: 3,
    });
    const facts = factsOf(shop, ['counter']);
    expect(facts.comparison.traceHash).toBe(compared.traceHash);
    const markup = page(shop, facts);
    for (const [metric, m] of Object.entries(compared.alternatives[0].metrics)) {
      const row = new RegExp(`<tr data-metric="${metric}">(.*?)</tr>`, 's').exec(markup)?.[1] ?? '';
      const values = [...row.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value));
      expect(values).toEqual([m.baseline, m.alternative, m.difference]);
    }
    expect(readText(markup)).toContain(facts.verdict.text.en);
    expect(markup).toContain(compared.traceHash);
    // The sources are those of the SKUs with more room, and add up.
    const { source } = facts.pairs[0];
    const parts = source!.newCategory + source!.switched + source!.cannibalised + source!.lostElsewhere;
    expect(parts).toBeCloseTo(source!.difference, 9);
  });

  test('has the same bytes for the same input', () => {
    const fresh = structuredClone(shop);
    const again = factsOf(fresh, ['counter', 'facings']);
    expect(again).toEqual(shopFacts);
    const copy = JSON.parse(JSON.stringify(shopFacts)) as ReportFacts;
    for (const language of ['en', 'zh'] as const)
      expect(page(fresh, copy, { language })).toBe(page(shop, shopFacts, { language }));
  });

  test('says what is not known after one replication, and that equal plans are equal', () => {
    const project = smallProject();
    const one = page(project, factsOf(project, ['cap'], 1));
    expect(readText(one)).toContain('One replication cannot say');
    const same = page(project, factsOf(project, ['base'], 2));
    expect(readText(same)).toContain('Both plans place every SKU alike.');
    for (const markup of [one, same]) expect(() => tagsOf(markup)).not.toThrow();
  });

  test.skipIf(!existsSync(CHROMIUM.executablePath))(
    'opens from a file without a network and without complaint',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'shelfwalk-report-'));
      const file = join(folder, 'report.html');
      writeFileSync(file, page(shop, shopFacts, { uncertainty }));
      const browser = await chromium.launch(CHROMIUM);
      try {
        const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
        const tab = await context.newPage();
        tab.setDefaultTimeout(PATIENCE_MS);
        const said: string[] = [];
        const asked: string[] = [];
        tab.on('console', (message) => said.push(message.text()));
        tab.on('pageerror', (error) => said.push(error.message));
        tab.on('request', (request) => asked.push(request.url()));
        await tab.goto(pathToFileURL(file).href);
        expect(said).toEqual([]);
        expect(asked).toEqual([pathToFileURL(file).href]);
        // Pictures are there, nothing sticks out sideways, and the browser closed every tag as we did.
        const seen = (await tab.evaluate(`({
        packs: document.querySelector('.shelf use').getBoundingClientRect().height,
        wide: document.documentElement.scrollWidth,
        sections: document.querySelectorAll('main > section').length,
        outside: document.body.children.length,
      })`)) as Record<string, number>;
        expect(seen.packs).toBeGreaterThan(10);
        expect(seen.wide).toBe(1280);
        expect(seen.sections).toBe(7);
        expect(seen.outside).toBe(2);
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('changes of a bay', () => {
  const project = smallProject();
  const base = project.plans.find(({ id }) => id === 'base')!;
  const edited = (edit: (positions: Plan['positions']) => Plan['positions']): Plan => ({
    ...base,
    id: 'edited',
    positions: edit(structuredClone(base.positions)),
  });
  const numbered = (plan: Plan) =>
    bayByBay(project, base, plan).bays.map(({ ref, changes }) => ({
      bay: ref.bay.id,
      changes: changes.map(({ no, skuId, before, after }) => [no, skuId, before !== null, after !== null]),
    }));

  test('a shift along a shelf is none, an exchange of two neighbours marks one of them', () => {
    const row = base.positions.filter(({ shelfId }) => shelfId === 'G1front1s0');
    expect(row.map(({ skuId }) => skuId)).toEqual(['cola0', 'cola3']);
    const at = (skuId: string, xMm: number) =>
      edited((positions) =>
        positions.map((p) => (p.skuId === skuId && p.shelfId === 'G1front1s0' ? { ...p, xMm } : p)),
      );
    expect(numbered(at('cola3', 600))).toEqual([]);
    const exchanged = edited((positions) =>
      positions.map((p) => (p.shelfId === 'G1front1s0' ? { ...p, xMm: 400 - p.xMm } : p)),
    );
    expect(numbered(exchanged)).toEqual([
      { bay: 'G1front1', changes: [[1, expect.any(String), true, true]] },
    ]);
  });

  test('what goes from bay to bay is marked in both, all from the top left', () => {
    const plan = edited((positions) =>
      positions.map((p) => {
        if (p.skuId === 'cola0' && p.shelfId === 'G1front1s0') return { ...p, facingsWide: 3 };
        return p.skuId === 'cola2' ? { ...p, shelfId: 'G1front2s2' } : p;
      }),
    );
    expect(numbered(plan)).toEqual([
      {
        bay: 'G1front1',
        changes: [
          [1, 'cola2', true, false],
          [2, 'cola0', true, true],
        ],
      },
      { bay: 'G1front2', changes: [[1, 'cola2', false, true]] },
    ]);
  });

  test('the SKUs with more room are those that hold more units', () => {
    const changed = changedSkuIds(project, 'base', 'cap');
    expect(changed).toEqual(['cola0', 'rice5']);
    expect(favouredSkuIds(project, 'base', 'cap', changed)).toEqual(['cola0']);
    expect(favouredSkuIds(project, 'cap', 'base', changed)).toEqual(['rice5']);
    expect(favouredSkuIds(project, 'base', 'base', changed)).toEqual(changed);
  });
});

describe('pictures', () => {
  test('every pack format has an outline that closes', () => {
    for (const form of Object.values(packForms)) {
      const path = outlinePath(form, 65, 230);
      expect(path).toMatch(/^M[\d.\- MLQCHVZ]+Z$/);
      expect(path.match(/M/g)).toHaveLength(1);
    }
  });

  test('lines keep all letters, and keep within their width as far as words allow', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '茶', '9', '-'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (content, most) => {
        const lines = wrap(content, most, widthEm);
        expect(lines.join('').replaceAll(' ', '')).toBe(content.replaceAll(' ', ''));
        // A line too wide is one piece that cannot be broken.
        for (const line of lines) if (widthEm(line) > most) expect(line).toMatch(/^([^ 茶]+|茶)$/);
        expect(widthEm(cut(content, most, widthEm))).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('a scale ends at a round number beyond the values', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const reach = niceReach([-value, null, value / 2], 1e-9);
        expect(reach).toBeGreaterThan(value);
        expect(reach).toBeLessThanOrEqual(value * 2.1);
      }),
    );
    expect(niceReach([0.7], 0.01)).toBe(1);
    expect(niceReach([21], 1)).toBe(30);
  });
});

test('a long list holds its rest as well, under a line that counts it', () => {
  const list = (some: readonly number[]) => html`<p>${some.map((n) => html`<i>${n}</i>`)}</p>`;
  const { markup } = few([1, 2, 3, 4, 5], 2, list, (n) => `${n} more`);
  expect(markup).toMatch(
    /^<p><i>1<\/i><i>2<\/i><\/p><details.*3 more<\/summary><p><i>3<\/i><i>4<\/i><i>5<\/i>/,
  );
  expect(few([1, 2], 2, list, String).markup).toBe('<p><i>1</i><i>2</i></p>');
});
