import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../text';

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are drawn at first, and with each press of the button. */
  readonly step: number;
  /** Draws some of them, the first ones. */
  readonly children: (items: readonly Item[]) => ComponentChildren;
}

/** A long list, drawn a part at a time: thousands of interviews at once would keep a browser busy for seconds. */
export function MoreItems<Item>({ items, step, children }: Props<Item>) {
  const [shown, setShown] = useState(step);
  const more = Math.min(step, items.length - shown);
  return (
    <>
      {children(items.slice(0, shown))}
      {more > 0 && (
        <button type="button" class="action more" data-action="more" onClick={() => setShown(shown + step)}>
          {t('showMore', String(more))}
        </button>
      )}
    </>
  );
}
