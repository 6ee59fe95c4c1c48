import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchDocument, hostsOf, LARGEST_DOCUMENT } from '../../../platform/fetching';

const ADDRESS = 'https://a.example/ada';
const never = new AbortController().signal;

afterEach(() => vi.unstubAllGlobals());

/** What is asked of the network, which answers with this. */
function network(answer: Response | Error) {
  const asked = vi.fn(async (_: string, _with: RequestInit) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

const html = (body: BodyInit, headers = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html', ...headers } });

describe('fetchDocument', () => {
  it('gives what the host sends, and sends nothing but the address', async () => {
    const asked = network(html('<p>Hello'));
    const fetched = await fetchDocument(ADDRESS, never);
    expect('bytes' in fetched && new TextDecoder().decode(fetched.bytes)).toBe('<p>Hello');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[0]).toBe(ADDRESS);
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
    expect(asked.mock.calls[0]?.[1]).not.toHaveProperty('headers');
  });

  it('asks nobody over an open line', async () => {
    const asked = network(html(''));
    expect(await fetchDocument('http://a.example/', never)).toEqual({ problem: 'not https' });
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [404, 'not there'],
    [410, 'not there'],
    [403, 'forbidden'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'failed'],
  ])('says what %i means', async (status, problem) => {
    network(new Response('', { status }));
    expect(await fetchDocument(ADDRESS, never)).toEqual({ problem, detail: String(status) });
  });

  it('does not go where it is sent', async () => {
    network(Object.defineProperty(html(''), 'type', { value: 'opaqueredirect' }));
    expect(await fetchDocument(ADDRESS, never)).toEqual({ problem: 'elsewhere' });
  });

  it('takes no pictures', async () => {
    network(html('', { 'content-type': 'image/png' }));
    expect(await fetchDocument(ADDRESS, never)).toEqual({ problem: 'no document', detail: 'image/png' });
  });

  it('stops where a document has no end', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    network(html(endless));
    expect(await fetchDocument(ADDRESS, never)).toEqual({ problem: 'too large' });
    expect(sent).toBeLessThan(2 * LARGEST_DOCUMENT);
  });

  it('tells a host that is not there from one that is not waited for', async () => {
    network(new TypeError('Failed to fetch'));
    expect(await fetchDocument(ADDRESS, never)).toEqual({ problem: 'no answer' });
    expect(await fetchDocument(ADDRESS, AbortSignal.abort())).toEqual({ problem: 'cancelled' });
  });
});

describe('hostsOf', () => {
  it('counts the addresses of each host', () => {
    expect(hostsOf(['https://b.example/', 'https://a.example/1', 'https://a.example/2'])).toEqual([
      { host: 'a.example', count: 2 },
      { host: 'b.example', count: 1 },
    ]);
  });
});
