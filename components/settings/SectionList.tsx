import { t } from '../text';

interface Props {
  readonly sections: readonly { readonly id: string; readonly label: string }[];
  /** The one that is being read. */
  readonly current: string;
}

/** The ways to the sections of a long page. */
export const SectionList = ({ sections, current }: Props) => (
  <nav class="sections" aria-label={t('settingsSections')}>
    <ul>
      {sections.map(({ id, label }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
