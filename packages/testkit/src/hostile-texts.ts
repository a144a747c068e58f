/**
 * What somebody types who wants a text to be more than a text. No single one is clever; together they are every way that
 * mail programs, templates and spreadsheets were got the better of before.
 */

const LINE_ENDS = ['\r\n', '\n', '\r', '\n\r', '\u000B', '\u000C', '\u0085', '\u2028', '\u2029', '%0d%0a', '\\r\\n'];

/** Would end a header, or the message, and begin something of their own. All of them name `evil@example.invalid`. */
export const headerAttacks: readonly string[] = [
  ...LINE_ENDS.flatMap((end) => [
    `알림${end}Bcc: evil@example.invalid`,
    `알림${end}Content-Type: text/html${end}${end}<b>evil@example.invalid</b>`,
    `알림${end} folded: evil@example.invalid`,
  ]),
  '알림\r\n.\r\nMAIL FROM:<evil@example.invalid>\r\nRCPT TO:<evil@example.invalid>\r\nDATA\r\n',
  '알림\n.\nQUIT evil@example.invalid',
  '알림\r\n\r\n--_bongsu_000000000000000000000000\r\nContent-Type: text/html\r\n\r\nevil@example.invalid',
  '=?utf-8?q?=0D=0ABcc:_evil@example.invalid?=',
  '=?utf-8?b?DQpCY2M6IGV2aWxAZXhhbXBsZS5pbnZhbGlk?= evil@example.invalid',
  '알림" <evil@example.invalid>, "',
  '알림>, <evil@example.invalid',
  '알림;evil@example.invalid',
  '알림\u0000Bcc: evil@example.invalid',
];

const EXPRESSIONS = [
  '7*7',
  'constructor.constructor("return process")()',
  '__proto__.polluted',
  'process.env',
  'this.constructor',
  'config.items()',
  '"".__class__.__mro__',
  '#set($x=1)$x',
  'range(1,9)',
  'T(java.lang.Runtime).getRuntime()',
];
const FRAMES = [
  ['{{', '}}'],
  ['{{{', '}}}'],
  ['${', '}'],
  ['#{', '}'],
  ['<%= ', ' %>'],
  ['{% ', ' %}'],
  ['@(', ')'],
  ['*{', '}'],
  ['[[', ']]'],
  ['$eval(', ')'],
] as const;

/** A hundred expressions that some template language would work out. */
export const templateAttacks: readonly string[] = FRAMES.flatMap(([open, close]) =>
  EXPRESSIONS.map((expression) => `${open}${expression}${close}`),
);

const STARTS = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\u0000='];
const BEFORE = ['', ' ', '\u3000', '\uFEFF', '"', '\u200B'];
const COMMANDS = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("https://example.invalid","눌러 보세요")'];

/** Texts that a spreadsheet would work out, ask about or fetch. */
export const formulaAttacks: readonly string[] = BEFORE.flatMap((before) =>
  STARTS.flatMap((start) => COMMANDS.map((command) => `${before}${start}${command}`)),
);
