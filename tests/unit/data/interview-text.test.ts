import { expect, it } from 'vitest';
import { fileBlocks, seedBlocks } from './given-text';

it('the interview has the text that was given: nothing lost, added or changed', () => {
  expect(seedBlocks().length).toBeGreaterThan(40);
  expect(fileBlocks()).toEqual(seedBlocks());
});
