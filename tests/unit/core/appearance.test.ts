import { describe, expect, it } from 'vitest';
import { APPEARANCE_FALLBACK, readAppearance } from '../../../core/appearance';

describe('the appearance', () => {
  it('is read as it was stored', () => {
    expect(readAppearance({ theme: 'dark', text: 'large' })).toEqual({ theme: 'dark', text: 'large' });
  });

  it('falls back part by part', () => {
    for (const garbage of [undefined, null, 3, 'dark', [], { theme: 1 }])
      expect(readAppearance(garbage)).toEqual(APPEARANCE_FALLBACK);
    expect(readAppearance({ theme: 'light', text: 'huge' })).toEqual({ theme: 'light', text: 'normal' });
  });
});
