import { beforeEach, expect, it } from 'vitest';
import { carryOut } from '../../../platform/carry-out';
import { change } from '../../../platform/changes';
import { ShelfError } from '../../../platform/shelf/shelf-error';
import { tray } from '../../../platform/tray';
import browser, { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

it('has a change carried out by the background', async () => {
  const heard: unknown[] = [];
  browser.runtime.onMessage.addListener((message) => {
    heard.push(message);
    return Promise.resolve({ value: undefined });
  });
  await change('addToTray', 'a');
  expect(heard).toEqual([{ name: 'change', params: { name: 'addToTray', args: ['a'] } }]);
  expect(await tray.load()).toEqual([]);
});

it('carries it out itself where there is no background', async () => {
  await change('addToTray', 'a');
  expect(await tray.load()).toEqual(['a']);
});

it.each(['constructor', '__proto__', 'sail'])('knows no change called %s', async (name) => {
  expect(await carryOut({ name, args: ['a'] })).toEqual({ value: undefined });
  expect(await tray.load()).toEqual([]);
});

it('gives what a change gives, and says why the library could not be changed', async () => {
  let answered: unknown = { value: 7 };
  browser.runtime.onMessage.addListener(() => Promise.resolve(answered));
  expect(await change('changeLibrary', {})).toBe(7);
  answered = { problem: 'full' };
  const failed = change('changeLibrary', {});
  await expect(failed).rejects.toThrow(ShelfError);
  await expect(failed).rejects.toMatchObject({ problem: 'full' });
});
