import { describe, expect, it } from 'vitest';
import { type CollectWorld, collect, type Outcome, type Wanted } from '../../../platform/collect';

const wanted = (...names: string[]): Wanted[] =>
  names.map((name) => ({ address: `https://${name}.example/`, name, date: '', collection: 'press' }));

const added = (interview: string): Outcome => ({ state: 'added', interview });
const failed = (problem: 'no answer' | 'busy' | 'not there'): Outcome => ({
  state: 'failed',
  reason: problem,
  problem,
});

/** A world in which each address has this outcome, and what was noted of it. */
function world(outcomes: Record<string, Outcome>, stop: (name: string) => void = () => {}) {
  const noted: string[] = [];
  const steps: string[] = [];
  const made: CollectWorld = {
    take: async ({ name }) => {
      steps.push(name);
      stop(name);
      return outcomes[name] ?? added(name);
    },
    note: async ({ name }, { state }) => void noted.push(`${name} ${state}`),
    begin: () => {},
    isOnline: () => true,
    wait: async (milliseconds) => void steps.push(`${milliseconds} ms`),
  };
  return { ...made, noted, steps };
}

const never = new AbortController().signal;

describe('collect', () => {
  it('takes one after the other, with a pause between them, and notes each', async () => {
    const there = world({ b: { state: 'unchanged', interview: 'b' }, c: failed('not there') });
    expect(await collect(wanted('a', 'b', 'c'), there, never)).toBe('done');
    expect(there.steps).toEqual(['a', '1000 ms', 'b', '1000 ms', 'c']);
    expect(there.noted).toEqual(['a added', 'b unchanged', 'c failed']);
  });

  it('stops where it is told to, and leaves the rest for later', async () => {
    const stop = new AbortController();
    const there = world({ b: failed('no answer') }, (name) => name === 'b' && stop.abort());
    expect(await collect(wanted('a', 'b', 'c'), there, stop.signal)).toBe('paused');
    expect(there.noted).toEqual(['a added']);
  });

  it('notes what was taken in although it was stopped meanwhile', async () => {
    const stop = new AbortController();
    const there = world({}, (name) => name === 'a' && stop.abort());
    expect(await collect(wanted('a', 'b'), there, stop.signal)).toBe('paused');
    expect(there.noted).toEqual(['a added']);
  });

  it('does not press a host that asks to wait', async () => {
    const there = world({ b: failed('busy') });
    expect(await collect(wanted('a', 'b', 'c'), there, never)).toBe('busy');
    expect(there.noted).toEqual(['a added', 'b failed']);
    expect(there.steps).not.toContain('c');
  });

  it('leaves the rest for later where the network is away, and fails nothing for it', async () => {
    const there = { ...world({ b: failed('no answer') }), isOnline: () => false };
    expect(await collect(wanted('a', 'b', 'c'), there, never)).toBe('offline');
    expect(there.noted).toEqual(['a added']);
  });

  it('goes on where a host is away and the network is there', async () => {
    const there = world({ a: failed('no answer'), b: failed('no answer'), c: failed('no answer') });
    expect(await collect(wanted('a', 'b', 'c', 'd'), there, never)).toBe('done');
    expect(there.noted).toEqual(['a failed', 'b failed', 'c failed', 'd added']);
  });
});
