import { beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../../core/advice/advise';
import { outlineFromRecord } from '../../../core/outline/from-record';
import { judgePage } from '../../../platform/advise-page';
import { chipUnread, countChip, lately, pageName } from '../../../platform/attention';
import { lexicon, library } from '../../../platform/bundled';
import { setTipStyle, setTips } from '../../../platform/change-tips';
import { tipSettings } from '../../../platform/settings';
import { OWN_SET, readSet } from '../../../tools/eval/set';
import { resetFakeBrowser } from '../fake-browser';

beforeEach(resetFakeBrowser);

/** A page of the project's own set that is worth a chip. */
const outline = readSet(OWN_SET, library)
  .pages.map(outlineFromRecord)
  .find((one) => judge(one, library, lexicon()).verdict === 'chip') ?? { title: '', language: '', blocks: [] };
const alone = judge(outline, library, lexicon());
const [first, topic] = [alone.advice?.quotes[0]?.id ?? '', alone.advice?.topics[0]?.id ?? ''];
const at = (address: string, isPrivate = false) => ({ address, isPrivate });
const HERE = at('https://a.example/');

async function showChip(address: string, quote: string, isPrivate = false) {
  const page = await pageName(address);
  return countChip({ page, quote, topic }, await tipSettings.load(), isPrivate);
}

describe('judging a page', () => {
  it('is a chip where nothing speaks against it, and counts nothing', async () => {
    expect(await judgePage(outline, false, HERE)).toEqual(alone);
    expect((await lately(false)).chips).toEqual([]);
  });

  it('is a badge with its reason, and the same quotes', async () => {
    await setTips({ chipsPerDay: 0 });
    expect(await judgePage(outline, false, HERE)).toMatchObject({ held: 'budget', advice: { strength: 'badge' } });
    await setTipStyle('badge');
    const { held, advice } = await judgePage(outline, false, HERE);
    expect(held).toBe('badge only');
    expect(advice?.quotes).toEqual(alone.advice?.quotes);
  });

  it('is a badge on a quiet topic', async () => {
    await chipUnread(topic);
    await chipUnread(topic);
    expect(await judgePage(outline, false, HERE)).toMatchObject({ held: 'quiet topic', advice: { strength: 'badge' } });
  });

  it('leaves a quote at rest on other pages, and not on its own', async () => {
    await showChip('https://b.example/', first);
    const other = await judgePage(outline, false, HERE);
    expect(other.advice?.strength === 'chip' && other.advice.quotes[0]?.id === first).toBe(false);
    expect(await judgePage(outline, false, at('https://b.example/'))).toEqual(alone);
  });

  it('tells private windows nothing of others, and others nothing of them', async () => {
    await showChip('https://b.example/', first);
    expect(await judgePage(outline, false, at('https://a.example/', true))).toEqual(alone);
    resetFakeBrowser();
    await showChip('https://b.example/', first, true);
    expect(await judgePage(outline, false, HERE)).toEqual(alone);
  });

  it('is a badge without reason for who asked, with the best quote first whatever rests', async () => {
    await showChip('https://b.example/', first);
    await setTips({ chipsPerDay: 0 });
    const asked = await judgePage(outline, true, HERE);
    expect(asked).toMatchObject({ verdict: 'chip', advice: { strength: 'badge' } });
    expect(asked.held).toBeUndefined();
    expect(asked.advice?.quotes[0]?.id).toBe(first);
  });
});
