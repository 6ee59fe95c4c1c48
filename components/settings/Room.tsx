import type { ComponentChildren } from 'preact';

interface Props {
  /** Where the address leads to it. */
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** A section of the settings. */
export const Room = ({ id, heading, children }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
);
