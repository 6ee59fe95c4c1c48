import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { percentile } from '../eval/measures';

const ROUNDS = 20;
const WIDTH = 44;

/**
 * Times each of some subjects over several rounds after a warm-up, and prints how long one takes.
 * @param rounds 0 where there can be no warm-up, because the work can be done once only
 */
export function measure<T>(name: string, subjects: readonly T[], work: (subject: T) => unknown, rounds = ROUNDS): void {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const subject of subjects) {
      const start = performance.now();
      work(subject);
      if (round > 0 || rounds === 0) times.push(performance.now() - start);
    }
  }
  printTimes(name, times);
}

/** Prints how long something took that was done several times. */
export function printTimes(name: string, times: readonly number[]): void {
  const show = (part: number) => `${percentile(times, part).toFixed(3)} ms`.padStart(13);
  console.log(`  ${name.padEnd(WIDTH)} median ${show(0.5)}   p95 ${show(0.95)}`);
}

/** Does something once, and says how long it took, and how long the processor worked, which a busy machine changes less. */
export function once<T>(name: string, work: () => T): T {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const took = `${(performance.now() - start).toFixed(3).padStart(10)} ms`;
  console.log(
    `  ${name.padEnd(WIDTH)} once   ${took}   processor ${((user + system) / 1000).toFixed(1).padStart(7)} ms`,
  );
  return result;
}

/** Prints a size. */
export function printSize(name: string, bytes: number): void {
  console.log(`  ${name.padEnd(WIDTH)} size   ${(bytes / 1e6).toFixed(3).padStart(10)} MB`);
}

/** Bytes of the heap that are in use after all that is not has been collected. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  // Buffers are given back one collection after their owners.
  for (let time = 0; time < 3; time++) if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}
