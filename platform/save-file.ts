/** Gives the person a file: the browser saves it where it saves downloads, or asks. Needs no permission. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; a file of many megabytes is not to stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
