import { QuoteBody, QuoteButtons, type ShownQuote } from './QuoteCard';
import { t } from './text';
import { View } from './View';

/** Advice on a draft as it is shown. */
export interface ShownDraft {
  /** What kind of document it was taken for, '' where none was recognised. */
  readonly kind: string;
  readonly sections: readonly {
    /** Its heading, or the words that it begins with. */
    readonly name: string;
    readonly topic: string;
    /** The draft's own words that led to the quotes. */
    readonly reasons: readonly string[];
    readonly quotes: readonly ShownQuote[];
  }[];
  /** Topics of a good plan that the draft does not mention. */
  readonly missing: readonly { readonly topic: string; readonly why: string; readonly quotes: readonly ShownQuote[] }[];
  /** Whether there was more text than was read. */
  readonly cut: boolean;
}

interface Props {
  readonly draft: ShownDraft;
  readonly onBack: () => void;
}

/** Advice on what a person is writing: section by section, then what a good plan has and this one has not. */
export function DraftView({ draft: { kind, sections, missing, cut }, onBack }: Props) {
  return (
    <View name="draft" heading={t('draftHeading')} onBack={onBack}>
      <div class="scroller">
        <p class="note">
          {kind === '' ? t('draftPrivate') : `${t('draftKind', kind)} ${t('draftPrivate')}`}
          {cut && ` ${t('draftCut')}`}
        </p>
        {sections.length === 0 && missing.length === 0 && <p class="note">{t('draftNothing')}</p>}
        {sections.map(({ name, topic, reasons, quotes }) => (
          <section key={name} data-part="draft-section">
            <h3 dir="auto">{name}</h3>
            <p class="why">
              <strong>{topic}</strong> · {t('why')}
              {reasons.map((reason) => `“${reason}”`).join(', ')}
            </p>
            <Quotes quotes={quotes} />
          </section>
        ))}
        {missing.length > 0 && (
          <section data-part="draft-missing">
            <h3>{t('draftMissing')}</h3>
            {missing.map(({ topic, why, quotes }) => (
              <details key={topic} class="missing">
                <summary>
                  <strong>{topic}</strong> <span class="why">{why}</span>
                </summary>
                <Quotes quotes={quotes} />
              </details>
            ))}
          </section>
        )}
      </div>
    </View>
  );
}

function Quotes({ quotes }: { readonly quotes: readonly ShownQuote[] }) {
  return (
    <ul class="quotes">
      {quotes.map((quote) => (
        <li key={quote.id} class="result" data-part="draft-quote">
          <QuoteBody quote={quote} />
          <QuoteButtons quote={quote} />
        </li>
      ))}
    </ul>
  );
}
