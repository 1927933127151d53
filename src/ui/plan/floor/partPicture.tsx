// Small pictures of the parts of a floor, seen from above, each to its own scale.
import type { FloorTemplate } from '../../../../sim/edit/floor/templates.ts';
import { fixtureKind, hangs } from '../../../../sim/kinds/fixture/index.ts';
import css from './drawing.module.css';

/** Goods in four quiet hues, so that one sees on which sides goods stand. */
const hues = ['#c8553d', '#e0a030', '#4f8a5b', '#3f6fa8', '#8a5a9e'];

export function PartPicture({ part }: { part: FloorTemplate }) {
  return (
    <svg className={css.partPicture} viewBox="0 0 64 40" aria-hidden="true">
      {part.what === 'till' ? <Till /> : part.what === 'wall' ? <Wall /> : <FixturePicture part={part} />}
    </svg>
  );
}

function FixturePicture({ part }: { part: Extract<FloorTemplate, { what: 'fixture' }> }) {
  const widthM = part.bayM * part.nBays;
  const isHung = hangs(part.kind);
  const k = Math.min(56 / widthM, (isHung ? 18 : 30) / part.depthM, part.nBays === 1 ? 24 : 60);
  const w = widthM * k;
  const d = Math.max(5, part.depthM * k);
  const x = 32 - w / 2;
  const y = isHung ? 20 : 20 - d / 2;
  const sides = new Set(part.faces);
  const goods = Math.max(2.4, Math.min(7, d * 0.36));
  const n = Math.max(3, Math.round(w / 5));
  const level = Array.from({ length: n }, (_, i) => ({
    at: x + 1.2 + (i * (w - 2.4)) / n,
    len: Math.max(0.6, (w - 2.4) / n - 0.7),
    hue: hues[(i * 3) % 5],
  }));
  const m = Math.max(3, Math.round(d / 5));
  const upright = Array.from({ length: m }, (_, i) => ({
    at: y + 1.2 + (i * (d - 2.4)) / m,
    len: Math.max(0.6, (d - 2.4) / m - 0.7),
    hue: hues[(i * 2 + 1) % 5],
  }));
  return (
    <>
      {isHung && <rect className={css.partHost} x="6" y="4" width="52" height="16" rx="1" />}
      <rect className={css.partShade} x={x + 1} y={y + 1.6} width={w} height={d} rx="1" />
      <rect className={css.partBody} x={x} y={y} width={w} height={d} rx="1" />
      {sides.has('front') &&
        level.map(({ at, len, hue }) => (
          <rect
            key={`f${at}`}
            x={at}
            y={y + d - goods - 1.1}
            width={len}
            height={goods}
            fill={hue}
            rx="0.4"
          />
        ))}
      {sides.has('back') &&
        level.map(({ at, len, hue }) => (
          <rect key={`b${at}`} x={at} y={y + 1.1} width={len} height={goods} fill={hue} rx="0.4" />
        ))}
      {sides.has('left') &&
        upright.map(({ at, len, hue }) => (
          <rect key={`l${at}`} x={x + 1.1} y={at} width={goods * 0.7} height={len} fill={hue} rx="0.4" />
        ))}
      {sides.has('right') &&
        upright.map(({ at, len, hue }) => (
          <rect
            key={`r${at}`}
            x={x + w - goods * 0.7 - 1.1}
            y={at}
            width={goods * 0.7}
            height={len}
            fill={hue}
            rx="0.4"
          />
        ))}
      {fixtureKind(part.kind).standing === 'round' && (
        <rect className={css.partCore} x={x + w * 0.3} y={y + d * 0.3} width={w * 0.4} height={d * 0.4} />
      )}
    </>
  );
}

function Till() {
  return (
    <>
      <rect className={css.partShade} x="12" y="15" width="42" height="14" rx="1.5" />
      <rect className={css.partBody} x="11" y="13.5" width="42" height="14" rx="1.5" />
      <rect className={css.partBelt} x="24" y="16.5" width="26" height="8" rx="1" />
      <rect className={css.partCore} x="13.5" y="17" width="7.5" height="7" rx="1" />
      <circle className={css.partPerson} cx="18" cy="34" r="2.6" />
    </>
  );
}

function Wall() {
  return <rect className={css.partWall} x="6" y="17" width="52" height="6" rx="0.5" />;
}
