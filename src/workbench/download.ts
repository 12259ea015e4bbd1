/** Saves bytes as a file on the person's machine; nothing leaves it. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  /* The browser reads the blob after the click; a minute is more than it needs. */
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
