// What the built app has beside its code: a policy of what it may load, notices of what it is made of, and a list of its
// files for the worker that keeps them in the browser.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Everything from the place the app came from, nothing from elsewhere, and no text run as code. */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // Texts become scripts nowhere; addresses of workers are looked at by the one policy the app makes.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** A page cannot say this of itself: the server of `npm start` does. */
export const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** The policy as the first thing of the page, with the hash of the one style that stands in it. */
export function contentPolicy(): Plugin {
  return {
    name: 'shelfwalk-content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => hashOf(style));
        const own = { ...policy, 'style-src': [...policy['style-src'], ...styles] };
        const content = Object.entries(own)
          .map(([what, from]) => `${what} ${from.join(' ')}`)
          .join('; ');
        const attrs = { 'http-equiv': 'Content-Security-Policy', content };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The worker that keeps the app, with the names of all files of this build. */
export function offline(): Plugin {
  return {
    name: 'shelfwalk-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter((name) => !name.endsWith('.html') && !name.endsWith('.map'))
          .sort();
        const text = readFileSync(new URL('./offline.mjs', import.meta.url), 'utf8');
        const page = bundle['index.html'];
        const seen = JSON.stringify([files, page?.type === 'asset' ? String(page.source) : '']);
        const version = createHash('sha256').update(seen).digest('hex').slice(0, 12);
        this.emitFile({
          type: 'asset',
          fileName: 'offline.js',
          source: text
            .replace("'VERSION'", JSON.stringify(version))
            .replace("['FILES']", JSON.stringify(['./', 'early.js', 'icon.svg', ...files])),
        });
      },
    },
  };
}
