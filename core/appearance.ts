/** Themes, the browser's own first. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['normal', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How the extension's pages look. */
export interface Appearance {
  readonly theme: Theme;
  readonly text: TextSize;
}

export const APPEARANCE_FALLBACK: Appearance = { theme: 'system', text: 'normal' };

/** Reads what is stored; what is missing or not understood falls back. */
export function readAppearance(raw: unknown): Appearance {
  const { theme, text } = Object(raw) as Partial<Record<keyof Appearance, unknown>>;
  return {
    theme: THEMES.find((one) => one === theme) ?? APPEARANCE_FALLBACK.theme,
    text: TEXT_SIZES.find((one) => one === text) ?? APPEARANCE_FALLBACK.text,
  };
}
