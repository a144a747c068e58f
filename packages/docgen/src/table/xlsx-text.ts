/** Letters one cell holds (Excel's limit). */
const LONGEST = 32_767;
const CUT = '… (이하 생략)';

/**
 * A text as XLSX stores it (ST_Xstring, ECMA-376 Part 1, 22.9.2.19): characters XML lacks and what looks like an escape
 * are written `_xHHHH_`, which spreadsheets read back as the character. Longer texts end in `… (이하 생략)`.
 */
export const xlsxText = (text: string): string => {
  const whole = text.toWellFormed().replaceAll(/\r\n?/g, '\n');
  const escaped = whole
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- exactly these characters are the point
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, escape);
  return cut(Object.hasOwn(Object.prototype, escaped) ? `${escape(escaped)}${escaped.slice(1)}` : escaped);
};

/**
 * The writer keeps texts in a plain object, where `constructor` and its like are already taken and would come out as a
 * broken file; with the first letter escaped they are ordinary again.
 */
const escape = (text: string): string => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - CUT.length).toWellFormed()}${CUT}`;
