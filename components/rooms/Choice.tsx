interface Option {
  readonly id: string;
  readonly label: string;
}

interface Props {
  /** Its name in the page, unique there. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of a few things to choose from, all in sight. */
export function Choice({ name, label, options, chosen, onChoose }: Props) {
  return (
    <fieldset class="choice" data-part={name}>
      <legend>{label}</legend>
      {options.map(({ id, label: words }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
