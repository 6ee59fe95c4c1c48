import { t } from './text';

interface Props {
  readonly topic: string;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The closed tip: one quiet line. */
export function TipChip({ topic, onOpen, onClose }: Props) {
  return (
    <div class="chip">
      <button
        type="button"
        data-part="chip"
        aria-expanded="false"
        aria-label={t('chipLabel', lowerFirst(topic))}
        onClick={onOpen}
      >
        {t('chip', lowerFirst(topic))}
      </button>
      <button type="button" class="icon-button" data-action="close" aria-label={t('closeTip')} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

/** "Hiring" as in the middle of a sentence, but "LLM applications" and "A/B tests" as they are. */
const lowerFirst = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
