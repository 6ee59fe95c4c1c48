import type { Outline } from '../model';
import { OutlineError } from './from-html';
import { fullOutlineFromHtml } from './full-html';
import { fullOutlineFromMarkdown } from './full-markdown';
import { fullOutlineFromText } from './full-text';

/** Characters of the longest document that is read: 5 MB where each is a byte. */
export const LONGEST_DOCUMENT = 5_000_000;

/**
 * Reads a file of any kind as a full outline. Which kind it is its name says, or its opening.
 * @throws OutlineError where it is too long, no text, or nested too deep
 */
export function readDocument(name: string, text: string): Outline {
  if (text.length > LONGEST_DOCUMENT) throw new OutlineError('it is larger than 5 MB');
  if (text.includes('\0')) throw new OutlineError('it is no text');
  const document = text.replace(/^\uFEFF/, '');
  if (/\.x?html?$/i.test(name) || /^\s*(?:<!doctype\s+html|<html\b|<!--|<body\b|<main\b|<article\b)/i.test(document))
    return fullOutlineFromHtml(document);
  return /\.(?:md|markdown|mdx)$/i.test(name) ? fullOutlineFromMarkdown(document) : fullOutlineFromText(document);
}
