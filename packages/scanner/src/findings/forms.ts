/** Labels and values in one line of a form, where more than a colon stands between them, and numbers cut by the lines of a table. */
import type { Day } from '../rules/calendar.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import { isBirth } from './cells.ts';
import { sizeOf, type Encoding } from './encoding.ts';
import type { Draft } from './finding.ts';
import { isLabelWord, readName } from './names.ts';

const BIRTH =
  /(?:생\s?년\s?월\s?일|출생일|생일|birth(?:day|date)?|dob)(?:\s?\([^()]{0,12}\))?[\s:：=|"']{1,8}(\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?:\s?[일.])?|\d{2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}|\d{8}|\d{6})(?!\d)/gi;

/** A label, two blanks or more, a name: forms that were drawn with blanks. */
const GAP = /([가-힣](?:[가-힣 ]{0,6}[가-힣])?)(?:\s?\([^()]{0,8}\))?[ \u3000]{2,12}(?=[가-힣])/g;

/** The two halves in cells of their own. */
const HALVES = /(?<![\d-])(\d{6})\s?[|\t]\s?([1-8]\d{6})(?![\d-])/g;

interface Found {
  readonly kind: Draft['kind'];
  readonly confidence: number;
  /** In characters of the line. */
  readonly index: number;
  readonly text: string;
  readonly value: string;
}

const births = function* (line: string, today: Day): Generator<Found> {
  for (const { index, 0: whole, 1: value } of line.matchAll(BIRTH)) {
    if (!isBirth(value!.replaceAll(/\s/g, ''), today)) continue;
    const at = index + whole.lastIndexOf(value!);
    yield { kind: 'birth-date', confidence: 2, index: at, text: value!, value: value! };
  }
};

const names = function* (line: string): Generator<Found> {
  for (const { index, 0: whole, 1: label } of line.matchAll(GAP)) {
    if (!isLabelWord(label!.replaceAll(' ', ''))) continue;
    const at = index + whole.length;
    const read = readName(line.slice(at, at + 16));
    if (read === null) continue;
    yield { kind: 'name', confidence: 2, index: at, text: line.slice(at, at + read.length), value: read.name };
  }
};

const halves = function* (line: string, today: Day): Generator<Found> {
  for (const { index, 0: text, 1: first, 2: second } of line.matchAll(HALVES)) {
    const read = readRegistrationNumber(first! + second!, today);
    if (read === null || read.readsAsOther) continue;
    const confidence = read.checkDigit === 'ok' ? 3 : 2;
    yield { kind: read.kind, confidence, index, text, value: `${first!}-${second!}` };
  }
};

/** What a line of a form holds; `offset`: of its first byte. */
export const readForm = (line: string, offset: number, encoding: Encoding, today: Day): readonly Draft[] =>
  [...births(line, today), ...names(line), ...halves(line, today)].map(({ kind, confidence, index, text, value }) => {
    const start = offset + sizeOf(line.slice(0, index), encoding);
    const end = start + sizeOf(text, encoding);
    return { kind, confidence, start, end, maskedForm: false, placeholder: false, value };
  });
