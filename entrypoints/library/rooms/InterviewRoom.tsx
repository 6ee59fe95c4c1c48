import { useMemo } from 'preact/hooks';
import { InterviewReader } from '../../../components/rooms/InterviewReader';
import { t } from '../../../components/text';
import { View } from '../../../components/View';
import type { Room } from '../../app/room';
import { shownInterview } from './shown-rooms';
import { leaveInterview } from './way-in';

/** A whole interview, from the quote on that is asked for. */
export const InterviewRoom: Room = ({ state: { subject, quote }, go, revision }) => {
  const interview = useMemo(() => shownInterview(subject), [subject, revision]);
  const back = () => leaveInterview(go);
  if (interview) return <InterviewReader interview={interview} quote={quote} onBack={back} />;
  return (
    <View name="interview" heading={t('shelvesHeading')} onBack={back}>
      <p class="note">{t('readerGone')}</p>
    </View>
  );
};
