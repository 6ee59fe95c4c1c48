interface Props {
  readonly mentor: string;
  readonly role: string;
  readonly date: string;
  readonly rights: string;
}

/** Who said it, when, and whose words they are. */
export function Attribution({ mentor, role, date, rights }: Props) {
  return (
    <p class="attribution" dir="auto">
      <strong>{mentor}</strong>
      {role && `, ${role}`} · <time dateTime={date}>{date.slice(0, 4)}</time> · {rights}
    </p>
  );
}
