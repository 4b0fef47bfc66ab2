/** Offers a text as a file; the browser saves it as it saves any download. */
export function download(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once the click is over.
  queueMicrotask(() => URL.revokeObjectURL(address));
}
