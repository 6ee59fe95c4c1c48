import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from './text';

interface Props {
  /** Its name in styles and tests. */
  readonly name: string;
  readonly heading: string;
  /** What stands beside the heading. */
  readonly tools?: ComponentChildren;
  /** Missing where other ways lead out of it. */
  readonly onBack?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A view that takes the place of the search, mostly with a way back: by its button or by Esc. A new heading is read out. */
export function View({ name, heading, tools, onBack, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // It is read out, and the keys work from there.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section
      class={`view ${name}`}
      data-part={name}
      aria-labelledby="view-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onBack) return;
        event.preventDefault();
        onBack();
      }}
    >
      {(onBack || tools) && (
        <div class="bar">
          {onBack && (
            <button type="button" class="action" data-action="back" onClick={onBack}>
              <span class="arrow" aria-hidden="true">
                ←
              </span>
              {t('back')}
            </button>
          )}
          <span class="spacer" />
          {tools}
        </div>
      )}
      <div aria-live="polite">
        <h2 id="view-heading" class="view-heading" data-focus="home" tabIndex={-1} ref={title} dir="auto">
          {heading}
        </h2>
      </div>
      {children}
    </section>
  );
}
