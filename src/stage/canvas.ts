// The canvas of a stage: pixi in an element, as large and as sharp as the element is, until its graphics context is lost.
import 'pixi.js/unsafe-eval';
import { Application, type Container } from 'pixi.js';

/** auto: WebGL on a graphics card; where that would be a processor pretending, the plain canvas, which is faster then. */
export type Graphics = 'auto' | 'webgl' | 'canvas';

export interface Size {
  readonly w: number;
  readonly h: number;
}

export interface Canvas {
  readonly kind: 'webgl' | 'canvas';
  readonly element: HTMLCanvasElement;
  readonly root: Container;
  /** A new object when the size has changed. */
  size(): Size;
  /** Takes on the size of the element and the sharpness of the screen; true where one of them is new. */
  fit(): boolean;
  render(): void;
  close(): void;
}

const MOST_RESOLUTION = 2;

/** WebGL that a processor imitates is many times slower than a plain canvas. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function usesWebgl(graphics: Graphics): boolean {
  if (graphics !== 'auto') return graphics === 'webgl';
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !IMITATED.test(name);
}

/** Pixels of the screen to one of CSS, as many as are drawn. */
export function sharpness(): number {
  return Math.min(MOST_RESOLUTION, globalThis.devicePixelRatio || 1);
}

/** `lost` is called when the graphics context is gone: this canvas is dead then, open another. */
export async function openCanvas(host: HTMLElement, graphics: Graphics, lost: () => void): Promise<Canvas> {
  const app = new Application();
  const sizeNow = () => ({ w: Math.max(1, host.clientWidth), h: Math.max(1, host.clientHeight) });
  let size = sizeNow();
  let resolution = sharpness();
  await app.init({
    preference: usesWebgl(graphics) ? ['webgl', 'canvas'] : ['canvas'],
    antialias: true,
    autoDensity: true,
    resolution,
    backgroundAlpha: 0,
    width: size.w,
    height: size.h,
    autoStart: false,
    eventMode: 'none',
  });
  const element = app.canvas;
  element.style.cssText += 'position:absolute;inset:0;touch-action:none';
  host.appendChild(element);
  let isLost = false;
  const onLost = (event: Event) => {
    event.preventDefault();
    isLost = true;
    lost();
  };
  element.addEventListener('webglcontextlost', onLost);
  return {
    kind: app.renderer.name === 'webgl' ? 'webgl' : 'canvas',
    element,
    root: app.stage,
    size: () => size,
    fit() {
      const next = sizeNow();
      const sharp = sharpness();
      if (next.w === size.w && next.h === size.h && sharp === resolution) return false;
      size = next;
      resolution = sharp;
      app.renderer.resize(size.w, size.h, resolution);
      return true;
    },
    render: () => app.renderer.render({ container: app.stage }),
    close() {
      element.removeEventListener('webglcontextlost', onLost);
      // What pixi keeps for the next canvas died with a lost context.
      app.destroy({ removeView: true, releaseGlobalResources: isLost }, { children: true, texture: isLost });
      element.remove();
    },
  };
}
