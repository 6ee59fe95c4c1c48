import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from './text';

interface Props {
  /** Its name in styles and tests. */
  readonly name: string;
  readonly heading: string;
  /** What stands beside the heading. */
  readonly tools?: ComponentChildren;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** A view that takes the place of the search, with a way back: by its button or by Esc. */
export function View({ name, heading, tools, onBack, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // A new heading is a new view: it gets the focus, so that it is read out and the keys work from there.
  useEffect(() => title.current?.focus({ preventScroll: true }), [heading]);
  return (
    <section
      class={`view ${name}`}
      data-part={name}
      aria-labelledby="view-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <div class="bar">
        <button type="button" class="action" data-action="back" onClick={onBack}>
          {t('back')}
        </button>
        <span class="spacer" />
        {tools}
      </div>
      <h2 id="view-heading" class="view-heading" tabIndex={-1} ref={title} dir="auto">
        {heading}
      </h2>
      {children}
    </section>
  );
}
