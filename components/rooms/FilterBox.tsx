interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A box that narrows what is listed below it. Esc empties it first, and leaves the room only then. */
export function FilterBox({ label, value, onValue }: Props) {
  return (
    <label class="filter-box">
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        data-part="filter"
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '' || event.isComposing) return;
          event.stopPropagation();
          event.preventDefault();
          onValue('');
        }}
      />
    </label>
  );
}
