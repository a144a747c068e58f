interface Found {
  readonly start: number;
  readonly found: string;
}

/** Puts a better word where the finding stood, or where the same words stand first if the text has moved since. */
export function replaceFound(text: string, { start, found }: Found, better: string): string {
  const at = text.startsWith(found, start) ? start : text.indexOf(found);
  return at < 0 ? text : text.slice(0, at) + better + text.slice(at + found.length);
}
