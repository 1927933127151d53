// Marks on the stage, by pixi. What changes with every frame is no mark: shoppers, heat and packs have textures.
import { type Graphics, GraphicsPath } from 'pixi.js';
import { dashes, type Mark, paintOf } from '../../sim/picture/marks.ts';
import type { Palette } from '../../sim/picture/palette.ts';

export function drawMarks(g: Graphics, marks: readonly Mark[], colours: Palette): void {
  for (const mark of marks) {
    const { fill, stroke, width = 1, alpha = 1 } = mark;
    outline(g, mark);
    if (fill) g.fill({ color: paintOf(fill, colours), alpha });
    if (stroke) g.stroke({ width, color: paintOf(stroke, colours), alpha });
  }
}

function outline(g: Graphics, mark: Mark): void {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, w, h, r } = mark;
      if (r) g.roundRect(x, y, w, h, r);
      else g.rect(x, y, w, h);
      break;
    }
    case 'circle':
      g.ellipse(mark.x, mark.y, mark.r, mark.ry ?? mark.r);
      break;
    case 'lines':
      for (const corners of mark.lines) {
        const strokes = mark.dash ? dashes(corners, ...mark.dash, mark.isClosed) : [corners];
        for (const each of strokes) g.poly(each as number[], mark.isClosed && !mark.dash);
      }
      break;
    case 'path':
      g.path(new GraphicsPath(mark.d));
      break;
    case 'words':
      throw new Error('The stage writes by its own means, at the scale of the screen.');
  }
}
