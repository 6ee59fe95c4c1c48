interface Props {
  readonly mentor: string;
  readonly role: string;
  readonly date: string;
  readonly rights: string;
}

/** Who said it, when, and whose words they are, as far as it is known. */
export function Attribution({ mentor, role, date, rights }: Props) {
  if (!mentor && !role && !date && !rights) return null;
  return (
    <p class="attribution" dir="auto">
      {mentor && <strong>{mentor}</strong>}
      {mentor && role && ', '}
      {role}
      {(mentor || role) && date && ' · '}
      {date && <time dateTime={date}>{date.slice(0, 4)}</time>}
      {(mentor || role || date) && rights && ' · '}
      {rights}
    </p>
  );
}
