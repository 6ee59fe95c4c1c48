import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readImport } from '../../../platform/import-worker';

/** Stands in for the browser's workers: answers with what `answer` gives, if anything. */
class FakeWorker {
  static all: FakeWorker[] = [];
  static answer: (worker: FakeWorker) => void = () => {};
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: unknown[] = [];
  ended = false;

  constructor(readonly address: string) {
    FakeWorker.all.push(this);
  }

  postMessage(...sent: unknown[]) {
    this.sent = sent;
    queueMicrotask(() => FakeWorker.answer(this));
  }

  terminate() {
    this.ended = true;
  }
}

const file = () => ({ name: 'a.txt', bytes: new ArrayBuffer(4) });
const nothing = { kind: 'problem', problem: 'nothing' };

beforeEach(() => {
  FakeWorker.all = [];
  FakeWorker.answer = () => {};
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a file', () => {
  it('is read in a worker of its own, which has its bytes and then ends', async () => {
    FakeWorker.answer = (worker) => worker.onmessage?.({ data: nothing });
    const [first, second] = [file(), file()];
    expect(await Promise.all([readImport(first), readImport(second)])).toEqual([nothing, nothing]);
    expect(FakeWorker.all.map(({ sent }) => sent)).toEqual([
      [first, [first.bytes]],
      [second, [second.bytes]],
    ]);
    expect(FakeWorker.all.map(({ ended, address }) => [ended, address])).toEqual(
      Array(2).fill([true, 'chrome-extension://fake-extension/import-worker.js']),
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with its worker where it takes too long', async () => {
    const read = readImport(file(), 300);
    await vi.advanceTimersByTimeAsync(299);
    expect(FakeWorker.all[0]?.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read).toEqual({ kind: 'problem', problem: 'too slow' });
    expect(FakeWorker.all[0]?.ended).toBe(true);
  });

  it('may break its worker', async () => {
    FakeWorker.answer = (worker) => worker.onerror?.();
    expect(await readImport(file())).toEqual({ kind: 'problem', problem: 'failed' });
    expect(FakeWorker.all[0]?.ended).toBe(true);
  });

  it('starts no worker where it is too large', async () => {
    const large = { name: 'a.txt', bytes: new ArrayBuffer(5_000_001) };
    expect(await readImport(large)).toEqual({ kind: 'problem', problem: 'too large' });
    expect(FakeWorker.all).toEqual([]);
  });
});

it('sends a page that was read before as it is', async () => {
  FakeWorker.answer = (worker) => worker.onmessage?.({ data: nothing });
  const page = { outline: { title: '', language: '', blocks: [] }, origin: { name: '', url: '' } };
  await readImport(page);
  expect(FakeWorker.all[0]?.sent).toEqual([page, []]);
});
