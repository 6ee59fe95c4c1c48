/** Months by the first letters of their names in English, German, French, Spanish and Italian. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
];

const month = (name: string) => MONTHS.findIndex((pattern) => pattern.test(name.toLowerCase())) + 1;

const two = (number: number) => String(number).padStart(2, '0');

function iso(year: string, monthNumber: number, day: string): string {
  const dayNumber = Number(day);
  const isDate = monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31;
  return isDate ? `${year}-${two(monthNumber)}-${two(dayNumber)}` : '';
}

const YEAR = '((?:19|20)\\d{2})';
const NAME = '(\\p{L}{3,10})\\.?';

/**
 * The first date that a text tells, as ISO 8601; '' where it tells none, or in figures whose order nobody knows
 * ("04/05/2021").
 */
export function dateIn(text: string): string {
  const isoDate = new RegExp(`(?<!\\d)${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`).exec(text);
  if (isoDate) return iso(isoDate[1] ?? '', Number(isoDate[2]), isoDate[3] ?? '');
  for (const [, name = '', day = '', year = ''] of text.matchAll(
    new RegExp(`(?<!\\p{L})${NAME} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'gu'),
  ))
    if (month(name) > 0) return iso(year, month(name), day);
  for (const [, day = '', name = '', year = ''] of text.matchAll(
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º)?(?: de| of)? ${NAME}(?: de|,)? ${YEAR}(?!\\d)`, 'gu'),
  ))
    if (month(name) > 0) return iso(year, month(name), day);
  const figures = new RegExp(`(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?!\\d)`).exec(text);
  return figures ? iso(figures[3] ?? '', Number(figures[2]), figures[1] ?? '') : '';
}
