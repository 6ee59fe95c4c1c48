import type { ComponentChildren } from 'preact';
import type { OutlineBlock } from '../../core/model';

interface Props {
  readonly blocks: readonly OutlineBlock[];
  readonly language: string;
  /** What stands in its margin. */
  readonly children: ComponentChildren;
}

/** A document as a page of paper. */
export const Sheet = ({ blocks, language, children }: Props) => (
  <div class="sheet-and-tip">
    <article class="sheet" data-part="sheet" lang={language} dir="ltr">
      {grouped(blocks).map((group, at) =>
        Array.isArray(group) ? (
          <ul key={at}>
            {group.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : group.kind === 'heading' ? (
          <p key={at} class={at === 0 ? 'sheet-title' : 'sheet-heading'}>
            {group.text}
          </p>
        ) : (
          <p key={at}>{group.text}</p>
        ),
      )}
    </article>
    <div class="sheet-tip" data-part="sheet-tip">
      {children}
    </div>
  </div>
);

/** Blocks, with the items of a list together. */
function grouped(blocks: readonly OutlineBlock[]): (OutlineBlock | OutlineBlock[])[] {
  const groups: (OutlineBlock | OutlineBlock[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'item') groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
