// The still part of the floor: ground, walls, fixtures with their goods from above, tills, doors and labels.
import { Container, Graphics, Text } from 'pixi.js';
import {
  type FloorWords,
  fixturesMarks,
  floorWords,
  goodsOnFloor,
  groundMarks,
  hasRoom,
} from '../../../sim/picture/floorMarks.ts';
import type { FloorPlan } from '../../../sim/picture/floorPlan.ts';
import { fontFamily } from '../../../sim/picture/font.ts';
import { type Palette, palettes, type Theme } from '../../../sim/picture/palette.ts';
import type { Project } from '../../../sim/project/schema.ts';
import type { Camera } from '../camera.ts';
import { drawMarks } from '../drawMarks.ts';
import type { StageWords } from '../scene.ts';

export interface FloorLayer {
  readonly ground: Container;
  readonly fixtures: Container;
  readonly labels: Container;
  /** Shows the labels that have room at this zoom. */
  arrange(camera: Camera): void;
}

export function makeFloorLayer(
  project: Project,
  plan: FloorPlan,
  theme: Theme,
  words: StageWords,
): FloorLayer {
  const colours = palettes[theme];
  const ground = new Graphics();
  const fixtures = new Graphics();
  const labels = new Container();
  drawMarks(ground, groundMarks(plan.layout), colours);
  const goods = goodsOnFloor(project, plan);
  drawMarks(fixtures, fixturesMarks(plan.layout, { goods, absent: plan.absent }), colours);
  const written = floorWords(project, plan, words).map((each) => write(each, colours));
  for (const { plate, text } of written) {
    if (plate) labels.addChild(plate);
    labels.addChild(text);
  }
  return {
    ground,
    fixtures,
    labels,
    arrange(camera) {
      for (const { of, text, plate } of written) {
        text.scale.set(1 / camera.scale);
        plate?.scale.set(1 / camera.scale);
        const lengthPx = (of.isDownward ? text.height : text.width) * camera.scale;
        text.visible = hasRoom(of, lengthPx, camera.scale);
        if (plate) plate.visible = text.visible;
      }
    },
  };
}

interface Written {
  readonly of: FloorWords;
  readonly text: Text;
  readonly plate: Graphics | null;
}

function write(of: FloorWords, colours: Palette): Written {
  const text = new Text({
    text: of.isDownward ? [...of.text].join('\n') : of.text,
    resolution: Math.min(2, globalThis.devicePixelRatio || 1) * 1.5,
    style: {
      fontFamily,
      fontSize: of.px,
      fontWeight: `${of.weight}`,
      fill: colours[of.ink],
      letterSpacing: of.spacingPx,
    },
  });
  text.anchor.set(0.5);
  const [w, h] = [text.width + 10, text.height + 2];
  const plate = of.hasPlate
    ? new Graphics().roundRect(-w / 2, -h / 2, w, h, h / 2).fill({ color: colours.panel, alpha: 0.92 })
    : null;
  for (const part of [text, plate]) {
    part?.position.set(of.xM, of.yM);
    if (part) part.rotation = (of.turnDeg * Math.PI) / 180;
  }
  return { of, text, plate };
}
