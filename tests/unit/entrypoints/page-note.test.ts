import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../core/advice/advise';
import { WEIGHTS } from '../../../core/advice/weights';
import { type HeldBack, NO_ATTENTION } from '../../../core/tips/attention';
import { TIP_SETTINGS_FALLBACK } from '../../../core/tips/settings';
import { noteOn } from '../../../entrypoints/app/page-note';
import { library } from '../../../platform/bundled';
import type { CurrentPage } from '../../../platform/current-page';
import type { Judged, Receipt } from '../../../platform/messages';
import english from '../../../public/_locales/en/messages.json';
import browser, { resetFakeBrowser } from '../fake-browser';

const NOW = Date.UTC(2026, 4, 4, 12);
beforeEach(() => {
  resetFakeBrowser();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const [quote] = library.quotesOn('hiring');
const gated = { words: 400, signs: 3, hints: 2, alone: false };
const advice = {
  strength: 'badge' as const,
  topics: [{ id: 'hiring', score: 5 }],
  quotes: [{ id: quote?.id ?? '', score: 5 }],
  reasons: [{ phrase: 'interview loop', place: '' }],
};
const judged = (given: Partial<Judged>): Judged => ({
  advice: null,
  verdict: 'no topic',
  words: 410,
  signs: 4,
  needed: 2.5,
  topics: [{ id: 'hiring', score: 0.7 }],
  ...given,
});
const page = (given: Partial<CurrentPage>): CurrentPage => ({
  state: 'silent',
  address: 'https://wiki.example/team',
  advice: null,
  receipt: null,
  ...given,
});
const note = (given: CurrentPage | undefined | null) => noteOn(given, NO_ATTENTION, TIP_SETTINGS_FALLBACK);
const withReceipt = (receipt: Partial<Receipt>, state: CurrentPage['state'] = 'silent') =>
  note(page({ state, receipt: { gated, asked: false, ...receipt } }));

describe('the note on a page', () => {
  it('says nothing before anything is known', () => {
    expect(note(null)).toEqual({ quotes: [] });
    expect(note(page({ state: 'reading' }))).toEqual({ quotes: [] });
  });

  it('has a reason of its own for each silence', () => {
    const states = [
      ...(['silent', 'not of the field', 'switched off', 'asked', 'sensitive', 'never here'] as const),
      ...(['no access', 'no reader'] as const),
    ];
    const notes = [undefined, ...states.map((state) => page({ state }))].map((one) => note(one).note);
    expect(notes.every((text) => typeof text === 'string' && text !== '')).toBe(true);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('offers to read what was not read, and nothing else', () => {
    const states = [
      'not of the field',
      'switched off',
      'asked',
      'sensitive',
      'never here',
      'no access',
      'no reader',
    ] as const;
    for (const state of states) expect(note(page({ state })).canRead, state).toBe(true);
    expect(note(undefined).canRead).toBeUndefined();
    expect(note(page({ state: 'silent' })).canRead).toBe(false);
    expect(withReceipt({ judged: judged({ verdict: 'no topic' }) }).canRead).toBe(false);
    // Who asks is not asked for the field.
    expect(withReceipt({ judged: judged({ verdict: 'elsewhere' }) }).canRead).toBe(true);
    expect(withReceipt({ judged: judged({ verdict: 'elsewhere' }), asked: true }).canRead).toBe(false);
    // The background was not there, and may be now.
    expect(withReceipt({ judged: null }).canRead).toBe(true);
    expect(withReceipt({ judged: null, asked: true }).canRead).toBe(true);
  });

  it('names the host that the browser keeps it from, and only then', () => {
    expect(note(page({ state: 'no access' })).withheld).toBe('wiki.example');
    expect(note(page({ state: 'no reader' })).withheld).toBeUndefined();
    // Where a click let it in, it says so beside what it says of the page.
    const byClick = { withheld: 'wiki.example', accessNote: english.pageByClick.message };
    expect(note(page({ state: 'not of the field', byClick: true }))).toMatchObject({
      ...byClick,
      note: english.pageElsewhere.message,
    });
    expect(note(page({ state: 'advice', advice, byClick: true }))).toMatchObject({ ...byClick, topic: 'Hiring' });
    expect(note(page({ state: 'advice', advice, byClick: false })).withheld).toBeUndefined();
  });

  it('shows the quotes of the advice under their topic', () => {
    const found = note(
      page({ state: 'advice', advice, receipt: { gated, asked: false, judged: judged({ advice, verdict: 'chip' }) } }),
    );
    expect(found.topic).toBe('Hiring');
    expect(found.quotes.map(({ words }) => words)).toEqual([quote?.text]);
    expect(found.note).toBeUndefined();
    expect(found.receipt?.verdict).toBe(english.verdictChip.message);
  });
});

describe('the receipt of a page', () => {
  it('is none where nothing was read', () => {
    expect(note(page({ state: 'switched off' })).receipt).toBeUndefined();
  });

  it('is the gate’s where the text stayed in the page', () => {
    const { receipt } = withReceipt({}, 'not of the field');
    expect(receipt).toMatchObject({ words: 400, isInPage: true, topics: [], verdict: english.verdictGate.message });
    expect(receipt?.signs).toBeGreaterThan(gated.signs);
    expect(receipt?.needed).toBeGreaterThan(0);
  });

  it('says that the page was not judged where the background was not there', () => {
    expect(withReceipt({ judged: null }).receipt?.verdict).toBe(english.verdictUnreached.message);
  });

  it('is the judge’s where there is one, with the marks that count', () => {
    expect(withReceipt({ judged: judged({}) }).receipt).toEqual({
      words: 410,
      isInPage: false,
      signs: 4,
      needed: 2.5,
      topics: [{ label: 'Hiring', score: 0.7 }],
      badgeFrom: WEIGHTS.badgeFrom,
      chipFrom: WEIGHTS.chipFrom,
      verdict: english.verdictNoTopic.message,
      remedy: undefined,
    });
  });

  it('has a text of its own for each verdict', () => {
    const verdicts: Verdict[] = [
      ...(['chip', 'reference', 'no quote for a chip', 'side topic', 'rested'] as const),
      ...(['no quote', 'no topic', 'elsewhere', 'too short', 'not English'] as const),
    ];
    const texts = verdicts.map((verdict) => withReceipt({ judged: judged({ verdict }) }).receipt?.verdict);
    expect(new Set(texts).size).toBe(verdicts.length);
    expect(texts.every(Boolean)).toBe(true);
  });

  it('does not speak of a chip where the person asked', () => {
    const asked = withReceipt({ asked: true, judged: judged({ advice, verdict: 'chip' }) }, 'advice');
    expect(asked.receipt?.verdict).toBe(english.verdictAsked.message);
  });

  const heldNote = (held: HeldBack) =>
    noteOn(
      page({
        state: 'advice',
        advice,
        receipt: { gated, asked: false, judged: judged({ advice, verdict: 'chip', held }) },
      }),
      {
        chips: [
          { at: NOW, page: 'a', quote: 'q', topic: 'x' },
          { at: NOW, page: 'a', quote: 'r', topic: 'x' },
          { at: NOW, page: 'b', quote: 's', topic: 'x' },
          { at: NOW - 48 * 60 * 60 * 1000, page: 'c', quote: 't', topic: 'x' },
        ],
        unread: {},
      },
      { ...TIP_SETTINGS_FALLBACK, chipsPerDay: 7 },
    );

  it.each([
    ['badge only', 'heldStyle'],
    ['budget', 'heldBudget'],
    ['quiet topic', 'heldQuiet'],
    ['shown lately', 'verdictRested'],
  ] as const)('says why a chip was held back: %s', (held, name) => {
    const text = english[name].message.replace('$1', held === 'budget' ? '2' : 'Hiring').replace('$2', '7');
    expect(heldNote(held).receipt?.verdict).toBe(text);
    expect(heldNote(held).quotes).toHaveLength(1);
  });

  it('has chips on a quiet topic again on a click', async () => {
    const heard = vi.fn(() => ({ value: undefined }));
    browser.runtime.onMessage.addListener(heard);
    expect(heldNote('budget').receipt?.remedy).toBeUndefined();
    const { remedy } = heldNote('quiet topic').receipt ?? {};
    expect(remedy?.label).toBe('Show chips on Hiring again');
    remedy?.onChoose();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    expect(heard.mock.calls[0]).toEqual([
      { name: 'change', params: { name: 'chipRead', args: ['hiring'] } },
      expect.anything(),
    ]);
  });
});
