import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of several. */
export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
  /** What is drawn before the words. */
  readonly picture?: ComponentChildren;
}

interface Props<Id extends string> {
  /** Its name in styles and tests. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** One of several, all to be seen. */
export function Choice<Id extends string>({ name, legend, options, chosen, onChoose }: Props<Id>) {
  const group = useId();
  return (
    <fieldset class={`choice ${name}`} data-setting={name}>
      <legend>{legend}</legend>
      {options.map(({ id, label, hint, picture }) => (
        <label key={id} class="option">
          {picture}
          <input type="radio" name={group} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span class="option-words">
            {label}
            {hint !== undefined && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
