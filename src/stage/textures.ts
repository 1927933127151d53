// The few small pictures the floor is drawn with, painted once on 2D canvases.
import { Texture } from 'pixi.js';

export interface FloorTextures {
  /** White body with a nose to the right, to be tinted; its edge apart, to be tinted darker. */
  readonly token: Texture;
  readonly tokenEdge: Texture;
  /** The hollow token of somebody who gave up. */
  readonly hollow: Texture;
  readonly ring: Texture;
  readonly glow: Texture;
  /** Fades from left (opaque) to right: a piece of trail, or a line of sight. */
  readonly fade: Texture;
  readonly shade: Texture;
}

const SIZE = 96;
/** Radius of a token's body in its texture, as a share of the texture's width. */
export const TOKEN_RADIUS_SHARE = 0.3;

export function makeFloorTextures(): FloorTextures {
  return {
    token: paint(SIZE, SIZE, (pen) => {
      pen.fillStyle = '#fff';
      tokenPath(pen, 0);
      pen.fill();
    }),
    tokenEdge: paint(SIZE, SIZE, (pen) => {
      pen.fillStyle = '#fff';
      tokenPath(pen, SIZE * 0.055);
      pen.fill();
    }),
    hollow: paint(SIZE, SIZE, (pen) => {
      pen.strokeStyle = '#fff';
      pen.lineWidth = SIZE * 0.075;
      tokenPath(pen, -SIZE * 0.02);
      pen.stroke();
    }),
    ring: paint(SIZE, SIZE, (pen) => {
      pen.strokeStyle = '#fff';
      pen.lineWidth = SIZE * 0.055;
      pen.beginPath();
      pen.arc(SIZE / 2, SIZE / 2, SIZE * 0.44, 0, 7);
      pen.stroke();
    }),
    glow: paint(SIZE, SIZE, (pen) => {
      const light = pen.createRadialGradient(SIZE / 2, SIZE / 2, 0, SIZE / 2, SIZE / 2, SIZE / 2);
      light.addColorStop(0, 'rgba(255,255,255,0.9)');
      light.addColorStop(0.5, 'rgba(255,255,255,0.35)');
      light.addColorStop(1, 'rgba(255,255,255,0)');
      pen.fillStyle = light;
      pen.fillRect(0, 0, SIZE, SIZE);
    }),
    fade: paint(64, 8, (pen) => {
      const along = pen.createLinearGradient(0, 0, 64, 0);
      along.addColorStop(0, 'rgba(255,255,255,1)');
      along.addColorStop(1, 'rgba(255,255,255,0)');
      pen.fillStyle = along;
      pen.fillRect(0, 1, 64, 6);
    }),
    shade: paint(SIZE, SIZE, (pen) => {
      const light = pen.createRadialGradient(SIZE / 2, SIZE / 2, SIZE * 0.1, SIZE / 2, SIZE / 2, SIZE / 2);
      light.addColorStop(0, 'rgba(0,0,0,0.5)');
      light.addColorStop(1, 'rgba(0,0,0,0)');
      pen.fillStyle = light;
      pen.fillRect(0, 0, SIZE, SIZE);
    }),
  };
}

export function destroyFloorTextures(textures: FloorTextures): void {
  for (const texture of Object.values(textures) as Texture[]) texture.destroy(true);
}

/** A texture from a painted canvas. Null-safe: where there is no 2D canvas, the white texture. */
export function paint(w: number, h: number, draw: (pen: CanvasRenderingContext2D) => void): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(w));
  canvas.height = Math.max(1, Math.round(h));
  const pen = canvas.getContext('2d');
  if (!pen) return Texture.WHITE;
  draw(pen);
  return Texture.from(canvas, true);
}

/** A drop with its point to the right. */
function tokenPath(pen: CanvasRenderingContext2D, outset: number): void {
  const c = SIZE / 2;
  const r = SIZE * TOKEN_RADIUS_SHARE + outset;
  const nose = SIZE * 0.44 + outset * 1.2;
  const turn = 0.62;
  pen.beginPath();
  pen.arc(c, c, r, turn, 2 * Math.PI - turn);
  pen.quadraticCurveTo(c + r * 0.98, c - r * 0.3, c + nose, c);
  pen.quadraticCurveTo(c + r * 0.98, c + r * 0.3, c + r * Math.cos(turn), c + r * Math.sin(turn));
  pen.closePath();
}
