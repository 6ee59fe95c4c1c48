import type { Frame } from 'puppeteer-core';
import { eventually } from './wait';

/**
 * Waits for input that a frame may answer by going away. Chromium then never says that the input has arrived, since the
 * process that would say so went with the frame.
 */
export async function takeInput(frame: Frame, input: Promise<void>): Promise<void> {
  let arrived = false;
  const taken = input.then(
    () => {
      arrived = true;
    },
    (error) => {
      if (!frame.detached) throw error;
    },
  );
  await Promise.race([taken, eventually(() => arrived || frame.detached, 30_000)]);
}
