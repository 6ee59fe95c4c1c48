import type { Frame, Page } from 'puppeteer-core';

/** What the Web Content Accessibility Guidelines 2.2 ask of text of normal size (success criterion 1.4.3). */
const ENOUGH = 4.5;

export interface TextColours {
  text: string;
  colour: string;
  background: string;
  ratio: number;
}

/** All pieces of text that are shown, with their colours and the contrast between them. */
export async function textColours(where: Page | Frame): Promise<TextColours[]> {
  return (await where.evaluate(shownTexts)).map((shown) => ({
    ...shown,
    ratio: contrast(rgb(shown.colour), rgb(shown.background)),
  }));
}

export const tooPale = (colours: TextColours[]) => colours.filter(({ ratio }) => ratio < ENOUGH);

/** In a page: background is that of the nearest element that has one, '' where none has. */
function shownTexts(): { text: string; colour: string; background: string }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: { text: string; colour: string; background: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    let under: Element | null = element;
    while (under && getComputedStyle(under).backgroundColor === 'rgba(0, 0, 0, 0)') under = under.parentElement;
    const background = under ? getComputedStyle(under).backgroundColor : '';
    found.push({ text, colour: getComputedStyle(element).color, background });
  }
  return found;
}

function rgb(colour: string): number[] {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  // See-through colours would have to be mixed first; none is wanted for text.
  if (!parts) throw new Error(`Not an opaque colour: "${colour}"`);
  return parts;
}

/** Relative luminance and contrast ratio as the guidelines define them. */
function luminance(parts: number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number[], other: number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
