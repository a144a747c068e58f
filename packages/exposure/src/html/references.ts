const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  sol: '/',
  colon: ':',
  period: '.',
  commat: '@',
  hyphen: '-',
  lowbar: '_',
  num: '#',
  quest: '?',
  equals: '=',
  percnt: '%',
};

const LAST = 0x10_ff_ff;

const byNumber = (code: number): string =>
  code > 0 && code <= LAST && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : '\uFFFD';

/** Character references that occur in addresses and numbers (HTML 13.5); others stay as they are. */
export const decodeReferences = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name) => {
        if (typeof hex === 'string') return byNumber(Number.parseInt(hex, 16));
        if (typeof decimal === 'string') return byNumber(Number(decimal));
        // `&copy=1` in an address is a field of its query: only with its semicolon is a name one, `&amp` apart.
        return whole.endsWith(';') || name === 'amp' ? (NAMED[String(name)] ?? whole) : whole;
      })
    : text;
