interface Props {
  readonly action: string;
  readonly label: string;
  /** What the picker offers: endings of names and types, with commas between. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's picker for one file. */
export const FileButton = ({ action, label, accept, onFile }: Props) => (
  <label class="action file-button">
    <input
      type="file"
      class="visually-hidden"
      accept={accept}
      data-action={action}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // The same file can be chosen again, for instance when it was mended meanwhile.
        currentTarget.value = '';
      }}
    />
    {label}
  </label>
);
