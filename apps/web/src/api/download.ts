/** The name in `Content-Disposition` (RFC 6266: `filename*` before `filename`), or the one given. */
export function fileNameOf(response: Response, otherwise: string): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded.trim());
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? otherwise;
}

/** Hands a file to the browser to keep. */
export function save(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser has taken the address once the click has run through.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
