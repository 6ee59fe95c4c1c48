import type { MessageName } from '../../components/text';
import type { FromPage } from '../../platform/messages';

/** What is said after an attempt to insert. Where nothing was inserted, the quote is copied instead. */
export const INSERT_RESULTS: Readonly<Record<FromPage['insert']['result'], MessageName>> = {
  inserted: 'inserted',
  hidden: 'insertHidden',
  'no caret': 'insertNoCaret',
  refused: 'insertRefused',
  'not allowed': 'insertRefused',
};
