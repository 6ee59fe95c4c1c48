/**
 * The one place that asks anything of the network: documents that a person has chosen, from hosts that the person has
 * confirmed. Nothing is sent but the address: no cookies, no referrer, and no redirect is followed, since it could lead
 * to a host that nobody confirmed.
 */

/** Why a document did not come. */
export type FetchProblem =
  | 'not https'
  | 'no answer'
  | 'elsewhere'
  | 'not there'
  | 'forbidden'
  | 'busy'
  | 'failed'
  | 'too large'
  | 'no document'
  | 'cancelled';

export type Fetched =
  | { readonly bytes: ArrayBuffer; readonly type: string }
  | { readonly problem: FetchProblem; readonly detail?: string };

/** Bytes of the largest document that is fetched. */
export const LARGEST_DOCUMENT = 5_000_000;

/** Milliseconds after which a host that says nothing is not waited for any longer. */
const LONGEST_WAIT = 30_000;

/** What can be an interview; pages on which servers say nothing of their kind are tried as well. */
const DOCUMENT = /^(?:text\/|application\/(?:xhtml\+xml|json|octet-stream)|$)/i;

/** Asks for a document. @param signal ends it */
export async function fetchDocument(address: string, signal: AbortSignal): Promise<Fetched> {
  if (!address.startsWith('https://')) return { problem: 'not https' };
  // "error" would not be told from a host that is not there.
  const asked = fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-cache',
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT)]),
  });
  try {
    const response = await asked;
    if (response.type === 'opaqueredirect') return { problem: 'elsewhere' };
    if (!response.ok) return { problem: problemOf(response.status), detail: String(response.status) };
    const type = response.headers.get('content-type') ?? '';
    if (!DOCUMENT.test(type)) return { problem: 'no document', detail: type };
    const bytes = await bytesOf(response);
    return bytes ? { bytes, type } : { problem: 'too large' };
  } catch {
    return { problem: signal.aborted ? 'cancelled' : 'no answer' };
  }
}

function problemOf(status: number): FetchProblem {
  if (status === 404 || status === 410) return 'not there';
  if (status === 401 || status === 403 || status === 451) return 'forbidden';
  return status === 429 || status === 503 ? 'busy' : 'failed';
}

/** What a host sends, read as it comes, so that one that never ends is left in time; null where it is too much. */
async function bytesOf(response: Response): Promise<ArrayBuffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > LARGEST_DOCUMENT) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return new Blob(parts as BlobPart[]).arrayBuffer();
}

/** The hosts of some addresses, with how many there are at each, the most first. */
export function hostsOf(addresses: readonly string[]): { readonly host: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const { host } = new URL(address);
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].map(([host, count]) => ({ host, count })).sort((a, b) => b.count - a.count);
}
