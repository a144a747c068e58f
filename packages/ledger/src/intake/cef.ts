/** Common Event Format: seven fields parted by `|`, then names and values; before it a header of syslog may stand. */
const PARTS = ['version', 'vendor', 'product', 'productVersion', 'signature', 'name', 'severity'] as const;

/** A name of the extension, and what precedes it. */
const NAME = /(?:^| )([A-Za-z0-9_.[\]]{1,64})=/g;

const unescapeHeader = (text: string): string => text.replaceAll(/\\([\\|])/g, '$1');

const unescapeValue = (text: string): string =>
  text.replaceAll(/\\([\\=nr])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign));

/** The parts up to the seventh `|` that is not escaped, and what follows. */
const split = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && parts.length < PARTS.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
};

/** Fields of the header by the names above, those of the extension by their own (`suser`, `src`, `rt`, …). Throws `SyntaxError`. */
export const parseCef = (line: string): Readonly<Record<string, string>> => {
  const start = line.indexOf('CEF:');
  const parts = start < 0 ? [] : split(line.slice(start + 4));
  if (parts.length <= PARTS.length) throw new SyntaxError('This is no CEF.');
  const row: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [at, name] of PARTS.entries()) row[name] = unescapeHeader(parts[at]!);
  const extension = parts[PARTS.length]!;
  const names = [...extension.matchAll(NAME)].filter(
    ({ index, 0: found }) => extension[index + found.length - 2] !== '\\',
  );
  for (const [at, found] of names.entries()) {
    const value = extension.slice(found.index + found[0].length, names[at + 1]?.index ?? extension.length);
    row[found[1]!] = unescapeValue(value.trimEnd());
  }
  return row;
};
