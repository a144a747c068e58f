/**
 * Formats that give a number the look of a registration or telephone number: Excel's own 주민등록번호 and 전화 번호, and
 * what people make of them. Without them a number has lost its zeros in front. ECMA-376 part 1, section 18.8.31.
 */
import { asBuffer } from '../bytes/find.ts';
import { attribute } from '../xml/tags.ts';
import { serialDay } from './serial-day.ts';

/** How a number is shown; null: as it is. */
export type NumberFormat = ((digits: string) => string) | null;

const unescaped = (code: string): string =>
  code.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const PLAIN = /^[0#()\- ]*[0#][0#()\- ]*$/;

const patternOf = (section: string): string =>
  section.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/\\(.)|"([^"]*)"/g, '$1$2');

/** Fills digits in from the right. What has more digits than places keeps them in front. */
const fill = (pattern: string, digits: string): string => {
  let rest = digits;
  let shown = '';
  const firstPlace = pattern.search(/[0#]/);
  for (let at = pattern.length - 1; at >= 0; at -= 1) {
    const place = pattern[at]!;
    if (place !== '0' && place !== '#') {
      if (rest !== '' || at < firstPlace || pattern.slice(0, at).includes('0')) shown = place + shown;
      continue;
    }
    shown = (rest.at(-1) ?? (place === '0' ? '0' : '')) + shown;
    rest = rest.slice(0, -1);
    if (at === firstPlace) {
      shown = rest + shown;
      rest = '';
    }
  }
  return shown;
};

/** Formats of days that every spreadsheet knows by number, those of Korean ones among them (section 18.8.30). */
const DAY_FORMATS = new Set(
  [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(String),
);

const asDay = (digits: string): string => serialDay(Number(digits)) ?? digits;

/** `yyyy-mm-dd`, `yy"년" m"월" d"일"`. */
const isDay = (code: string): boolean => /y/i.test(patternOfDay(code)) && /d/i.test(patternOfDay(code));

const patternOfDay = (code: string): string => code.replaceAll(/\[[^\]]*\]|\\.|"[^"]*"/g, '');

/** `000000\-0000000`, `[<=9999999]###\-####;\(0##\)\ ###\-####`; null for anything that is not digits and what parts them. */
export const readFormat = (code: string): NumberFormat => {
  if (isDay(unescaped(code))) return asDay;
  const [first = '', second = ''] = unescaped(code).split(';');
  const limit = /\[<=(\d+)\]/.exec(first)?.[1];
  const patterns = [first, limit === undefined ? first : second].map(patternOf);
  if (patterns.some((pattern) => !PLAIN.test(pattern)) || /^0?$/.test(patterns[0]!)) return null;
  return (digits) => fill(patterns[limit !== undefined && Number(digits) > Number(limit) ? 1 : 0]!, digits);
};

const tags = function* (styles: Buffer, from: string, to: string, tag: string): Generator<[number, number]> {
  const end = styles.indexOf(to);
  let at = styles.indexOf(tag, Math.max(0, styles.indexOf(from)));
  while (at >= 0 && at < end) {
    const stop = styles.indexOf('>', at);
    if (stop < 0) return;
    yield [at, stop];
    at = styles.indexOf(tag, stop);
  }
};

/** The format of each style a cell can have, by its number. */
export const readFormats = (part: Uint8Array): readonly NumberFormat[] => {
  const styles = asBuffer(part);
  const formats = new Map<string, NumberFormat>();
  for (const [from, to] of tags(styles, 'numFmts', '/numFmts>', 'numFmt ')) {
    const code = attribute(part, from, to, 'formatCode');
    const id = attribute(part, from, to, 'numFmtId');
    if (id !== null && code !== null) formats.set(id, readFormat(code));
  }
  return Array.from(tags(styles, '<cellXfs', '/cellXfs>', 'xf '), ([from, to]) => {
    const id = attribute(part, from, to, 'numFmtId') ?? '';
    return formats.get(id) ?? (DAY_FORMATS.has(id) ? asDay : null);
  });
};
