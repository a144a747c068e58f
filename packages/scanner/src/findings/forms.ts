/** Labels and values in one line of a form, where more than a colon stands between them, and numbers cut by the lines of a table. */
import type { Day } from '../rules/calendar.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import { readAddress } from './addresses.ts';
import { isBirth, kindOfHead, readCell } from './cells.ts';
import { sizeOf, type Encoding } from './encoding.ts';
import type { Draft } from './finding.ts';
import { isLabelWord, isName, isNameLabel, mayBeName, readName } from './names.ts';

const DATE =
  '\\d{4}\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}(?:\\s?[일.])?|\\d{2}\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}(?:\\s?[일.])?|\\d{8}|\\d{6}';
const BIRTH = new RegExp(
  `(?:생\\s?년\\s?월\\s?일|출생일|생일|birth[_ ]?(?:day|date|dt)?|dob)(?:\\s?\\([^()]{0,12}\\))?["'\\])}】」]{0,2}[\\s:：=|"'>]{1,8}(${DATE})(?!\\d)`,
  'gi',
);
/** 1991년 7월 10일생 */
const BORN = /(\d{2,4}\s?[.년]\s?\d{1,2}\s?[.월]\s?\d{1,2}\s?[.일]?)\s?생(?![가-힣])/g;

/** A word that may be a label: no two blanks within it. */
const WORD = '(성[ \\u3000]{2,8}명|이[ \\u3000]{2,8}름|(?:[가-힣] ?){1,7}[가-힣])';
/**
 * What stands between a label and a name where it is more than a colon: two blanks, brackets around the label, a slash or 및 with
 * more labels behind it, a particle.
 */
const BETWEEN = [
  '(?:\\s?\\([^()]{0,8}\\))?[ \\u3000]{2,16}',
  '[\\])}】」›>]\\s?[:：]?\\s?',
  '(?:\\s?(?:/|및|,|·|ㆍ)\\s?[가-힣]{2,6}){1,3}\\s?[:：]\\s?',
  '(?:은|는)\\s',
].join('|');
const LABELLED = new RegExp(`(?<![가-힣])${WORD}(?:${BETWEEN})(?=[가-힣])`, 'g');
/** A label, one blank, and a name that nothing but a signature follows. */
const SIGNED = /(?<![가-힣])([가-힣]{2,6}) ([가-힣]{3})(?=\s?(?:\(인\)|\(서명|㊞|님|씨|귀하|[,)]|$))/g;

/** 계좌번호: any number in groups, with or without the bank before it. */
const ACCOUNT =
  /(?:계좌(?:번호)?|통장(?:번호)?)\s?[:：=|"\t]?\s?(?:\(?[가-힣A-Za-z]{2,8}(?:은행|뱅크)?\)?\s?)?(\d{2,6}(?:[-. ]\d{1,8}){1,4})(?![\d-])/g;

/** The two halves in cells of their own. */
const HALVES = /(?<![\d-])(\d{6})\s?([|\t,]|\t-\t)\s?([1-8]\d{6})(?![\d-])/g;

interface Found {
  readonly kind: Draft['kind'];
  readonly confidence: number;
  /** In characters of the line. */
  readonly index: number;
  readonly text: string;
  readonly value: string;
}

/** The patterns are asked only where a word stands that each of their matches has: looking for that costs next to nothing. */
const speaksOfBirth = (line: string): boolean => line.includes('생') || /birth|dob/i.test(line);

const births = function* (line: string, today: Day): Generator<Found> {
  if (!speaksOfBirth(line)) return;
  for (const { index, 0: whole, 1: value } of line.matchAll(BIRTH)) {
    if (!isBirth(value!.replaceAll(/\s/g, ''), today)) continue;
    const at = index + whole.lastIndexOf(value!);
    yield { kind: 'birth-date', confidence: 2, index: at, text: value!, value: value! };
  }
};

const born = function* (line: string, today: Day): Generator<Found> {
  for (const { index, 1: value } of line.includes('생') ? line.matchAll(BORN) : []) {
    if (!isBirth(value!.replaceAll(/\s/g, ''), today)) continue;
    yield { kind: 'birth-date', confidence: 2, index, text: value!.trimEnd(), value: value!.trimEnd() };
  }
};

/** `성명 : ○○○`, to the end of the value: a box, a signature, two blanks, or the end of the line. */
const ASKED =
  /(?:성[ \u3000]{0,8}명|이[ \u3000]{0,8}름|성함)(?:\s?\([^()]{0,8}\))?["'\])]{0,2}\s?[:：=]\s?["']?([가-힣]{3,4})(?=\s*(?:$|\(인|\(서명|[,"';]|\s{2}))/g;
const QUOTED = /'([가-힣]{2,5})'/g;
/** What programs call: setName("…"), and cards of visitors (RFC 6350): FN:… */
const CALLED =
  /(?:(?:set|with|add)(?:[A-Z]\w{0,12})?(?:Name|Nm)\(["']|^FN(?:;[^:]{0,40})?:)([가-힣]{2,5})(?=["']|\s*$)/g;
const MAY_CALL = /N(?:ame|m)\(|^FN/;
const LABEL_REACH = 64;
const CALLED_THINGS =
  /(?:File|Class|Host|Domain|Item|Product|Event|Dept|Company|Org|City|Group|Table|Menu|Code|Role)(?:Name|Nm)\(/;

const askedNames = function* (line: string): Generator<Found> {
  for (const { index, 1: name } of line.includes("'") ? line.matchAll(QUOTED) : []) {
    if (!isName(name!) || !isNameLabel(line.slice(Math.max(0, index - LABEL_REACH), index + 1))) continue;
    yield { kind: 'name', confidence: 2, index: index + 1, text: name!, value: name! };
  }
  for (const { index, 0: whole, 1: name } of /[:：=]/.test(line) ? line.matchAll(ASKED) : []) {
    if (mayBeName(name!))
      yield { kind: 'name', confidence: 2, index: index + whole.length - name!.length, text: name!, value: name! };
  }
  for (const { index, 0: whole, 1: name } of MAY_CALL.test(line) ? line.matchAll(CALLED) : []) {
    if (CALLED_THINGS.test(whole) || !isName(name!)) continue;
    yield { kind: 'name', confidence: 2, index: index + whole.length - name!.length, text: name!, value: name! };
  }
};

const names = function* (line: string): Generator<Found> {
  for (const { index, 0: whole, 1: label } of line.matchAll(LABELLED)) {
    if (!isLabelWord(label!.replaceAll(/\s/g, ''))) continue;
    const at = index + whole.length;
    const read = readName(line.slice(at, at + 16));
    if (read === null) continue;
    yield { kind: 'name', confidence: 2, index: at, text: line.slice(at, at + read.length), value: read.name };
  }
  for (const { index, 1: label, 2: name } of line.matchAll(SIGNED)) {
    if (!isLabelWord(label!) || !isName(name!)) continue;
    yield { kind: 'name', confidence: 2, index: index + label!.length + 1, text: name!, value: name! };
  }
};

/** What a page has filled in: the name of the question says what the value is. */
const INPUT = /\bname="([\w.-]{2,40})"[^<>\n]{0,80}?\bvalue="([^"\n]{1,120})"/g;

const filledIn = function* (line: string, today: Day): Generator<Found> {
  for (const { index, 0: whole, 1: name, 2: value } of line.includes('value="') ? line.matchAll(INPUT) : []) {
    const head = kindOfHead(name!);
    const kind = head === null ? null : readCell(head, value!, today);
    if (kind === null) continue;
    yield { kind, confidence: 2, index: index + whole.length - value!.length - 1, text: value!, value: value! };
  }
};

/** 지번 of a hill: … 산 12-3. */
const HILL = /(?:동|리|가) 산 ?(?=\d)/g;

const lots = function* (line: string): Generator<Found> {
  for (const { index, 0: sign } of line.includes(' 산') ? line.matchAll(HILL) : []) {
    const [village, number] = [index + 1, index + sign.length];
    const read = readAddress(`${line.slice(0, village)} `, line.slice(number));
    if (read === null) continue;
    const start = village + 1 - read.before;
    const text = line.slice(start, number + read.after);
    yield { kind: 'address', confidence: read.confidence, index: start, text, value: text };
  }
};

const accounts = function* (line: string): Generator<Found> {
  if (!line.includes('계좌') && !line.includes('통장')) return;
  for (const { index, 0: whole, 1: value } of line.matchAll(ACCOUNT)) {
    const { length } = value!.replaceAll(/\D/g, '');
    if (length < 10 || length > 16) continue;
    const at = index + whole.length - value!.length;
    yield { kind: 'account', confidence: 2, index: at, text: value!, value: value! };
  }
};

const halves = function* (line: string, today: Day): Generator<Found> {
  if (!/\d{6}/.test(line)) return;
  for (const { index, 0: text, 1: first, 2: sign, 3: second } of line.matchAll(HALVES)) {
    const read = readRegistrationNumber(first! + second!, today);
    if (read === null || read.readsAsOther || (sign === ',' && read.checkDigit !== 'ok')) continue;
    const confidence = read.checkDigit === 'ok' ? 3 : 2;
    yield { kind: read.kind, confidence, index, text, value: `${first!}-${second!}` };
  }
};

/** What a line of a form holds; `offset`: of its first byte. */
export const readForm = (line: string, offset: number, encoding: Encoding, today: Day): readonly Draft[] =>
  [
    ...births(line, today),
    ...halves(line, today),
    ...filledIn(line, today),
    ...(/[가-힣]/.test(line)
      ? [...born(line, today), ...names(line), ...askedNames(line), ...lots(line), ...accounts(line)]
      : []),
  ].map(({ kind, confidence, index, text, value }) => {
    const start = offset + sizeOf(line.slice(0, index), encoding);
    const end = start + sizeOf(text, encoding);
    return { kind, confidence, start, end, maskedForm: false, placeholder: false, value };
  });
