import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../text';

interface Props {
  /** Its name in tests. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from nothing to a most. What is none is not saved, and stays to be mended. */
export function NumberField({ name, label, hint, most, value, onChange }: Props) {
  const id = useId();
  /** What is typed now; null where the value is shown as it is kept. */
  const [typed, setTyped] = useState<string | null>(null);
  const isNone = typed !== null && !isNumber(typed, most);
  const isKept = !isNone && Number(typed) === value;
  // From here on a change made elsewhere shows up.
  useEffect(() => {
    // As it is by now: another figure may have been typed since this was drawn.
    setTyped((now) => (now !== null && isNumber(now, most) && Number(now) === value ? null : now));
  }, [value]);
  return (
    <div class="field number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        data-setting={name}
        value={typed ?? String(value)}
        aria-invalid={isNone}
        aria-describedby={`${id}-hint ${id}-problem`}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          if (isNumber(currentTarget.value, most)) onChange(Number(currentTarget.value));
        }}
        onBlur={() => {
          if (isKept) setTyped(null);
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="problem" id={`${id}-problem`} role="status" data-part="number-problem">
        {isNone && t('numberProblem', String(most), String(value))}
      </p>
    </div>
  );
}

const isNumber = (text: string, most: number) => /^\s*\d{1,6}\s*$/.test(text) && Number(text) <= most;
