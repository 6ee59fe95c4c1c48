import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { generate } from 'selfsigned';

/** Every page of the tests lives under this name, which the browsers are told to find on this computer. */
export const PAGES_DOMAIN = 'margin-mentor.example';

/** Hosts of the sample pages that `npm start` shows. */
export const SAMPLE_HOSTS = { plan: 'wiki', recipe: 'kitchen' };

export interface ServedPage {
  body: string | Uint8Array;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** Whether it never comes: who asks for it waits until the server is closed. */
  hangs?: boolean;
}

export interface SeenRequest {
  method: string;
  host: string;
  path: string;
  secure: boolean;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface PagesServer {
  /** `url('wiki', '/plan.html')` is a page on wiki.margin-mentor.example, which the browser takes for a public host. */
  url(host: string, path: string, options?: { secure?: boolean }): string;
  /**
   * The same on any host: `urlAt('www.bank.example', '/plan.html')`. Real ones need https, which browsers know many of
   * them to insist on.
   */
  urlAt(host: string, path: string, options?: { secure?: boolean }): string;
  /** All requests in the order in which they came, so that a test can show that none came. */
  readonly requests: readonly SeenRequest[];
  forgetRequests(): void;
  close(): Promise<void>;
}

/** Path of a page ("/plan.html") to the headers that are sent with it. */
export type HeadersByPath = Record<string, Record<string, string>>;

type Pages = Record<string, string | ServedPage>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/**
 * Serves a folder, or pages given as text, over http and https on loopback, whatever host name is asked for.
 * A folder may hold `headers.json` (HeadersByPath) for pages that need a policy of their own.
 */
export async function servePages(
  source: string | Pages,
  options: { headers?: HeadersByPath } = {},
): Promise<PagesServer> {
  const find = typeof source === 'string' ? pagesOfFolder(source) : pagesOfMap(source);
  const headers = { ...(typeof source === 'string' ? await headersOfFolder(source) : {}), ...options.headers };
  const requests: SeenRequest[] = [];

  const answer = (secure: boolean) => async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push({
      method: request.method ?? 'GET',
      host: request.headers.host ?? '',
      path,
      secure,
      headers: request.headers,
    });
    const page = await find(path);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    if (page.hangs) return;
    response
      .writeHead(page.status ?? 200, {
        'content-type': page.type ?? TYPES[extname(path)] ?? TYPES['.html'],
        'cache-control': 'no-store',
        ...page.headers,
        ...headers[path],
      })
      .end(page.body);
  };

  const plain = createServer(answer(false));
  const secure = createSecureServer(await certificate(), answer(true));
  const ports = { plain: await listen(plain), secure: await listen(secure) };

  const urlAt: PagesServer['urlAt'] = (host, path, { secure: wantsSecure = false } = {}) =>
    `${wantsSecure ? 'https' : 'http'}://${host}:${wantsSecure ? ports.secure : ports.plain}${path}`;

  return {
    url: (host, path, options) => urlAt(`${host}.${PAGES_DOMAIN}`, path, options),
    urlAt,
    requests,
    forgetRequests: () => {
      requests.length = 0;
    },
    close: async () => {
      await Promise.all([stop(plain), stop(secure)]);
    },
  };
}

function pagesOfMap(pages: Pages) {
  return async (path: string): Promise<ServedPage | null> => {
    const page = pages[path];
    return page === undefined ? null : typeof page === 'string' ? { body: page } : page;
  };
}

function pagesOfFolder(folder: string) {
  return async (path: string): Promise<ServedPage | null> => {
    // normalize() on a path that starts at the root cannot climb out of the folder.
    const file = join(folder, normalize(decodeURIComponent(path)));
    const body = await readFile(file).catch(() => null);
    return body && { body };
  };
}

async function headersOfFolder(folder: string): Promise<HeadersByPath> {
  const text = await readFile(join(folder, 'headers.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as HeadersByPath;
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: `*.${PAGES_DOMAIN}` }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: `*.${PAGES_DOMAIN}` }] }],
  });
  return { key: made.private, cert: made.cert };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  // Browsers keep connections open, and close() alone would wait for them.
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
