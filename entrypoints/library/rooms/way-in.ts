import type { AppState } from '../../../platform/app-state';
import type { RoomProps } from '../../app/room';

/** Where the interview that is read was opened, which is where its "Back" leads. */
let from: Pick<AppState, 'view' | 'subject'> = { view: 'shelves', subject: '' };

/** Opens an interview to be read, at a quote where one is given. */
export function readInterview({ state, go }: Pick<RoomProps, 'state' | 'go'>, interview: string, quote = ''): void {
  from = { view: state.view, subject: state.subject };
  go({ view: 'interview', subject: interview, quote });
}

/** Goes back to where the interview was opened. */
export const leaveInterview = (go: RoomProps['go']) => go({ ...from, quote: '' });
