// A small server of a folder's files for tests.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

interface ServeOptions {
  /** Answers wait until then; should it fail, each answer is why. */
  readonly ready?: Promise<unknown>;
  /** Called with each file that was sent. */
  readonly sent?: (file: string) => void;
}

export function serveFolder(folder: string, { ready, sent }: ServeOptions): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname));
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      await ready;
    } catch (error) {
      response.writeHead(500).end(String(error));
      return;
    }
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) {
      response.writeHead(404).end();
      return;
    }
    sent?.(file);
    response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(bytes);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
