import type { Citation } from './citation';

/** The quote, its source and its address, one a line. */
export function toPlain({ text, mentor, role, question, link, date, rights }: Citation): string {
  return `“${text}”\n— ${mentor}${role && `, ${role}`}, on “${question}” (${date}). ${rights}\n${link}\n`;
}
