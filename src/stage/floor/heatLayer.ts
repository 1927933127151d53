// Heat over the floor: a soft picture for where shoppers walk and stand, filled bays for looks, sales and misses.
import { Container, Graphics, Sprite } from 'pixi.js';
import type { FloorPlan } from '../../../sim/picture/floorPlan.ts';
import { heatColour, hexOf, type Theme } from '../../../sim/picture/palette.ts';
import type { Heat } from '../../frame/heat.ts';
import { paint } from '../textures.ts';

/** `below` goes under the fixtures, `above` over them. */
export interface HeatLayer {
  readonly below: Container;
  readonly above: Container;
}

export function makeHeatLayer(heat: Heat, plan: FloorPlan, theme: Theme): HeatLayer {
  const below = new Container();
  const above = new Container();
  if (heat.form === 'floor') below.addChild(floorPicture(heat, theme));
  else above.addChild(bayFills(heat, plan, theme));
  return { below, above };
}

function floorPicture(heat: Extract<Heat, { form: 'floor' }>, theme: Theme): Sprite {
  const texture = paint(heat.nx, heat.ny, (pen) => {
    const image = pen.createImageData(heat.nx, heat.ny);
    for (let k = 0; k < heat.values.length; k++) {
      const share = heat.top > 0 ? Math.min(1, heat.values[k] / heat.top) : 0;
      const [r, g, b] = heatColour(theme, share);
      image.data[4 * k] = r;
      image.data[4 * k + 1] = g;
      image.data[4 * k + 2] = b;
      // Faint heat fades into the floor.
      image.data[4 * k + 3] = 235 * Math.min(1, share * 5) ** 0.8;
    }
    pen.putImageData(image, 0, 0);
  });
  texture.source.scaleMode = 'linear';
  const picture = new Sprite(texture);
  picture.width = heat.nx * heat.cellM;
  picture.height = heat.ny * heat.cellM;
  return picture;
}

function bayFills(heat: Extract<Heat, { form: 'bays' }>, plan: FloorPlan, theme: Theme): Graphics {
  const g = new Graphics();
  for (const strip of plan.strips) {
    const share = heat.top > 0 ? Math.min(1, heat.values[strip.bayIx] / heat.top) : 0;
    g.poly([...strip.corners], true).fill({
      color: hexOf(heatColour(theme, share)),
      alpha: share === 0 ? 0.55 : 0.94,
    });
  }
  return g;
}
