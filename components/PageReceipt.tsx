import { t } from './text';

/** A topic as it was found on the page. */
interface FoundTopic {
  readonly label: string;
  readonly score: number;
}

/** What was read of a page, and why it has the advice that it has, in counts. */
export interface ShownReceipt {
  readonly words: number;
  /** Whether the text stayed in the page's own process. */
  readonly isInPage: boolean;
  /** Signs of the field, and how many a page of that length needs. */
  readonly signs: number;
  readonly needed: number;
  /** Strongest first; empty where the page was not read so far. */
  readonly topics: readonly FoundTopic[];
  /** Scores from which a topic is worth a badge, and a chip. */
  readonly badgeFrom: number;
  readonly chipFrom: number;
  /** What decided, in words. */
  readonly verdict: string;
  /** How that can be changed. */
  readonly remedy?: { readonly label: string; readonly onChoose: () => void } | undefined;
}

interface BarProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  /** Values that have a meaning, drawn as lines. */
  readonly marks: readonly number[];
  readonly figure: string;
}

const share = (value: number, most: number) => `${Math.round(100 * Math.min(1, Math.max(0, value) / most))}%`;

/** A bar with what it is of beside it; the picture adds nothing that its figures do not say. */
function Bar({ label, value, most, marks, figure }: BarProps) {
  return (
    <div class="bar-row">
      <dt>{label}</dt>
      <dd>
        <span class="bar" aria-hidden="true">
          <span class="bar-value" style={{ inlineSize: share(value, most) }} />
          {marks.map((mark) => (
            <span key={mark} class="bar-mark" style={{ insetInlineStart: share(mark, most) }} />
          ))}
        </span>
        <span class="figure">{figure}</span>
      </dd>
    </div>
  );
}

/** Figures as people read them: one place behind the point is enough to see what was missing. */
const figure = (value: number) => String(Math.round(value * 10) / 10);

/** What was read on a page, as a person can check it. */
export function PageReceipt(receipt: ShownReceipt) {
  const { words, isInPage, signs, needed, topics, badgeFrom, chipFrom, verdict, remedy } = receipt;
  const most = Math.max(1.5 * chipFrom, ...topics.map(({ score }) => score));
  return (
    <details class="receipt" data-part="receipt">
      <summary>{t('receiptTitle')}</summary>
      <p data-part="verdict">
        {verdict}{' '}
        {remedy && (
          <button type="button" class="link-button" data-action="remedy" onClick={remedy.onChoose}>
            {remedy.label}
          </button>
        )}
      </p>
      <dl>
        <Bar
          label={t('receiptSigns')}
          value={signs}
          most={2 * Math.max(needed, 1)}
          marks={[needed]}
          figure={t('receiptOf', figure(signs), figure(needed))}
        />
        {topics.map(({ label, score }) => (
          <Bar
            key={label}
            label={label}
            value={score}
            most={most}
            marks={[badgeFrom, chipFrom]}
            figure={figure(score)}
          />
        ))}
      </dl>
      {topics.length > 0 && <p class="hint">{t('receiptMarks', figure(badgeFrom), figure(chipFrom))}</p>}
      <p class="hint">{t(isInPage ? 'receiptInPage' : 'receiptOnDevice', String(words))}</p>
    </details>
  );
}
