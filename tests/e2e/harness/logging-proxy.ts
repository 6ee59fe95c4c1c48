import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PAGES_DOMAIN } from './pages-server';

export interface LoggingProxy {
  readonly port: number;
  /** What was asked for, in the order in which it came: "GET http://…", or "CONNECT host:443", in which nothing can be read. */
  readonly log: readonly string[];
  /** Empties the log. */
  readonly forget: () => void;
  close(): Promise<void>;
}

const isOurs = (host: string) => host === PAGES_DOMAIN || host.endsWith(`.${PAGES_DOMAIN}`);

/** A proxy that leads to the tests' own pages and nowhere else, and notes everything that is asked of it. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const log: string[] = [];
  const sockets = new Set<Socket>();

  const pass = (incoming: IncomingMessage, response: ServerResponse) => {
    const address = incoming.url ?? '';
    log.push(`${incoming.method} ${address}`);
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !isOurs(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = incoming;
    const options = { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method, headers };
    const onward = request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  };

  const tunnel = (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    log.push(`CONNECT ${incoming.url}`);
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(incoming.url ?? '') ?? [];
    client.on('error', () => client.destroy());
    if (!isOurs(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    sockets.add(onward);
    onward.on('error', () => client.destroy());
    onward.on('close', () => sockets.delete(onward));
  };

  const server = createServer(pass);
  server.on('connect', tunnel);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    forget: () => void log.splice(0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
