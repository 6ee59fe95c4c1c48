import type { AnchorHTMLAttributes } from 'preact';
import { t } from './text';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'class' | 'role'> {
  /** Address that leads to the very words; '' where the source has none, and then nothing is offered. */
  readonly link: string;
}

/** The way to the words at their source. */
export function SourceLink({ link, ...attributes }: Props) {
  if (link === '') return null;
  return (
    <a class="action" href={link} {...attributes}>
      {t('openSource')}
    </a>
  );
}
