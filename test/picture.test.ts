// Pictures: what the report shows of floor, shelf, packs and tickets are the marks that the stage draws; axes and paths.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepMark, waterfallMarks } from '../sim/picture/barMarks.ts';
import { axisTicks, chartSpace, niceRange } from '../sim/picture/chart.ts';
import { fixturesMarks, floorWords, goodsOnFloor, groundMarks } from '../sim/picture/floorMarks.ts';
import { floorPlan } from '../sim/picture/floorPlan.ts';
import { dashes, type Mark, together } from '../sim/picture/marks.ts';
import { packLook } from '../sim/picture/packLook.ts';
import { packMarks, packWords } from '../sim/picture/packMarks.ts';
import { palettes } from '../sim/picture/palette.ts';
import { furnitureMarks, holeMarks, standingPacks, TICKET_MM } from '../sim/picture/shelfMarks.ts';
import { svgElements, svgText } from '../sim/picture/svg.ts';
import { estimated } from '../sim/picture/textFit.ts';
import { ticketMarks, ticketOf } from '../sim/picture/ticketMarks.ts';
import { packSize } from '../sim/project/pack.ts';
import { listBays } from '../sim/project/places.ts';
import { renderReport } from '../sim/report/report.ts';
import { reportStudy } from '../sim/study/compare/reportFacts.ts';
import { answered } from './support/answered.ts';
import { smallProject } from './support/smallProject.ts';

const project = smallProject();
const [base, cap] = ['base', 'cap'].map((id) => project.plans.find((plan) => plan.id === id)!);
const written = (marks: readonly Mark[]): string => svgText(svgElements(marks));

function report(): string {
  const facts = answered(reportStudy, project, {
    baseline: 'base',
    alternatives: ['cap'],
    seed: 'picture',
    replications: 2,
  });
  return renderReport({ project, facts, language: 'en', version: '0.0.0', commands: [] });
}

describe('the report shows what the stage draws', () => {
  const page = report();

  test('of the floor: ground, fixtures with their goods, and tills', () => {
    const floor = floorPlan(project, cap);
    const goods = { ...goodsOnFloor(project, floor), alpha: 0.55 };
    expect(page).toContain(written(groundMarks(project.layouts[0])));
    expect(page).toContain(written(fixturesMarks(project.layouts[0], { goods, absent: floor.absent })));
    const names = floorWords(project, floor, { language: 'en', entrance: 'Entrance', exit: 'Exit' });
    expect(names.map(({ text }) => text)).toEqual(expect.arrayContaining(['Entrance', 'Exit']));
  });

  test('of a bay: shelving, each pack once, and tickets', () => {
    const bays = listBays(project.layouts[0]).filter(({ bay }) =>
      page.includes(
        written(
          furnitureMarks(
            [{ xMm: 22, widthMm: bay.widthM * 1000, shelves: bay.shelves }],
            Math.max(300, ...bay.shelves.map((shelf) => shelf.heightMm + shelf.clearanceMm)) + 40,
            40,
          ).before,
        ),
      ),
    );
    expect(bays.length).toBeGreaterThan(0);
    const shelves = new Set(bays.flatMap(({ bay }) => bay.shelves.map(({ id }) => id)));
    const drawn = project.skus.filter((sku) => {
      const brand = project.brands.find(({ id }) => id === sku.brandId);
      const { widthMm, heightMm } = packSize(sku, 'front');
      const letters = { measure: estimated, least: 8, most: 40 };
      const words = packWords(sku, brand, 'en');
      return page.includes(
        written(packMarks(packLook(sku, brand), words, widthMm, heightMm, letters).inside),
      );
    });
    const there = [...base.positions, ...cap.positions].filter(({ shelfId }) => shelves.has(shelfId));
    expect(drawn.length).toBeGreaterThan(0);
    for (const { id } of drawn) expect(there.some(({ skuId }) => skuId === id)).toBe(true);
  });
});

describe('marks', () => {
  test('a ticket is never blank where its price can be read, however narrow its position', () => {
    const of = (price: number, promo?: Parameters<typeof ticketOf>[2]) =>
      ticketOf(price, 'Cola', promo, (p, withSign) => `${withSign ? '¥' : ''}${p.toFixed(2)}`);
    const cut: Parameters<typeof ticketOf>[2] = { priceCut: 0.1, badges: ['gift'] };
    for (const ticket of [of(3.5), of(118), of(3.5, cut), of(118, cut)])
      for (const widthMm of [TICKET_MM.least, 40, 55, 80])
        for (const pxPerMm of [0.45, 0.8, 2]) {
          const room = { widthMm, tallMm: TICKET_MM.tall, pxPerMm, measure: estimated };
          const written = ticketMarks(ticket, room).flatMap((mark) => (mark.kind === 'words' ? [mark] : []));
          const price = written.find(({ text }) => text.includes(ticket.shortPrice));
          expect(price, `${widthMm} mm at ${pxPerMm}`).toBeDefined();
          expect(estimated(price!.text, price!.size, 700)).toBeLessThanOrEqual(widthMm);
        }
  });

  test('name colours that both palettes have', () => {
    const ticket = ticketOf(9.9, 'Cola', { priceCut: 0.1, badges: ['gift', '1+1'] }, (p) => p.toFixed(2));
    const room = { widthMm: 400, tallMm: 44, pxPerMm: 1, measure: estimated };
    const { behind, before } = furnitureMarks([{ xMm: 0, widthMm: 900, shelves: [] }], 2000, 120);
    const marks: Mark[] = [
      ...groundMarks(project.layouts[0]),
      ...fixturesMarks(project.layouts[0]),
      ...behind,
      ...before,
      ...holeMarks(0, 300, 60, 200),
      ...ticketMarks(ticket, room),
    ];
    const names = marks.flatMap(({ fill, stroke }) => [fill ?? [], stroke ?? []].flat());
    for (const name of names.filter((each) => !each.startsWith('#')))
      for (const palette of [palettes.light, palettes.dark]) expect(palette).toHaveProperty(name);
  });

  test('of the same paint are drawn as one, and none is lost', () => {
    const one = (fill: 'ink' | 'panel', at: number): Mark => ({
      kind: 'lines',
      lines: [[at, 0, at + 1, 0, at, 1]],
      isClosed: true,
      fill,
    });
    const joined = together([one('ink', 0), one('panel', 1), one('ink', 2)]);
    expect(joined).toHaveLength(2);
    expect(joined.flatMap((mark) => (mark.kind === 'lines' ? mark.lines : []))).toHaveLength(3);
  });

  test('as SVG keep their corners to a hundredth, however many there are', () => {
    const number = fc.integer({ min: -90000, max: 90000 }).map((n) => n / 777);
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 20 }), (corners) => {
        const mark: Mark = { kind: 'lines', lines: [corners.flat()], isClosed: false, stroke: 'ink' };
        const d = String(svgElements([mark])[0].attributes.d);
        const found = [...d.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
        let [x, y] = [0, 0];
        for (let k = 0; k < corners.length; k++) {
          x += found[2 * k];
          y += found[2 * k + 1];
          expect(Math.abs(x - corners[k][0])).toBeLessThan(0.0051);
          expect(Math.abs(y - corners[k][1])).toBeLessThan(0.0051);
        }
      }),
    );
  });

  test('as text are escaped, and the same each time', () => {
    const mark: Mark = { kind: 'words', text: '<b>&"', x: 1, y: 2, size: 10, fill: 'inkSoft', turnDeg: -90 };
    expect(written([mark, stepMark(0, -4, 1, 2, 'loss')])).toBe(
      '<text fill="var(--ink-soft)" x="1" font-size="10" y="5.5" transform="rotate(-90 1 2)">&#60;b&#62;&#38;&#34;</text>' +
        '<rect fill="url(#hatch-plan-b)" stroke="var(--plan-b)" stroke-width="1" x="-4" y="1" width="4" height="2" rx="2"/>',
    );
  });

  test('broken lines go round a shape and stay on it', () => {
    const strokes = dashes([0, 0, 10, 0, 10, 10, 0, 10], 2, 2);
    for (const each of strokes) for (const value of each) expect(value).toBeLessThanOrEqual(10);
    expect(strokes.length).toBe(12);
  });
});

describe('packs on a shelf', () => {
  const block = { x: 0, y: 0, packWidthMm: 60, packHeightMm: 200 };
  const position = { facingsWide: 3, facingsHigh: 2, facingsDeep: 4 };

  test('a full position shows its front, a sold column nothing, what is left stands further back', () => {
    expect(standingPacks({ ...block, position })).toHaveLength(6);
    const left = standingPacks({ ...block, position }, [0, 8, 3]);
    expect(left.filter(({ x }) => x === 30)).toEqual([]);
    expect(left.filter(({ x, light }) => x === 90 && light === 1)).toHaveLength(2);
    expect(left.filter(({ x }) => x === 150).every(({ light }) => light < 1)).toBe(true);
  });
});

describe('charts', () => {
  test('ticks are round, evenly apart, within the range and about as many as wanted', () => {
    const range = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 10 }), ([low, span], wanted) => {
        const high = low + span;
        const ticks = axisTicks([low, high], wanted);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(2 * wanted + 2);
        const slack = 1e-6 * span;
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - slack);
          expect(tick).toBeLessThanOrEqual(high + slack);
        }
        const [from, to] = niceRange([low, high], wanted);
        expect(from).toBeLessThanOrEqual(low + slack);
        expect(to).toBeGreaterThanOrEqual(high - slack);
      }),
    );
  });

  test('a waterfall keeps its names and bars within the picture', () => {
    const row = { shown: '+1', look: 'gain' } as const;
    const rows = [
      { ...row, name: 'New sales of a category with a very long name indeed', from: 0, to: 5 },
      { ...row, name: '转换', from: 5, to: -3 },
    ];
    const box = { width: 400, height: 80, left: 120, right: 56, top: 4, bottom: 4 };
    const space = chartSpace(box, [-3, 5], [0, 1]);
    expect([space.x(-3), space.x(5)]).toEqual([120, 344]);
    for (const mark of waterfallMarks(rows, box)) {
      if (mark.kind === 'words' && mark.anchor === 'end')
        expect(estimated(mark.text, mark.size, 400)).toBeLessThanOrEqual(box.left - 8);
      if (mark.kind === 'rect') expect(mark.x + mark.w).toBeLessThanOrEqual(box.width - box.right + 1.2);
    }
  });
});
