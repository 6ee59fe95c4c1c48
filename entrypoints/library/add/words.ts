import type { MessageName } from '../../../components/text';
import { t } from '../../../components/text';
import type { ImportProblem } from '../../../core/corpus/add/import';
import type { BackupError } from '../../../core/corpus/backup';
import type { FetchProblem } from '../../../platform/fetching';

/** What can be wrong with a file. */
interface Problem {
  readonly problem: ImportProblem | BackupError['problem'];
  /** Where in it. */
  readonly place?: string;
}

const IMPORT: Readonly<Record<Problem['problem'], MessageName>> = {
  'too large': 'import_too_large',
  'too long': 'import_too_large',
  'no text': 'import_no_text',
  archive: 'import_archive',
  'too deep': 'import_too_deep',
  'too slow': 'import_too_slow',
  nothing: 'import_nothing',
  'no pack': 'import_no_pack',
  'no backup': 'import_no_backup',
  failed: 'import_unforeseen',
  'no JSON': 'import_no_JSON',
  newer: 'import_newer',
  invalid: 'import_invalid',
};

/** Why a file cannot be added, and what to do. */
export const problemWords = ({ problem, place = '' }: Problem) => t(IMPORT[problem], place);

const FETCH: Readonly<Record<FetchProblem, MessageName>> = {
  'not https': 'fetch_not_https',
  'no answer': 'fetch_no_answer',
  elsewhere: 'fetch_elsewhere',
  'not there': 'fetch_not_there',
  forbidden: 'fetch_forbidden',
  busy: 'queueBusy',
  failed: 'fetch_failed',
  'too large': 'fetch_too_large',
  'no document': 'fetch_no_document',
  cancelled: 'queuePaused',
};

/** Why a page did not come, and what to do. */
export const fetchWords = (problem: FetchProblem) => t(FETCH[problem]);
