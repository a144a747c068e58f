import type { Engine, Hit } from '../engine/engine.ts';
import type { Day } from '../rules/calendar.ts';
import { maskedFormAt } from '../rules/masked-form.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import { isVehiclePlate } from '../rules/vehicle.ts';
import { readAddress } from './addresses.ts';
import { isBirth } from './cells.ts';
import { sizeOf, textOf, type Encoding } from './encoding.ts';
import type { Draft } from './finding.ts';
import { isNameLabel, readName } from './names.ts';
import { makePlain, wasWide } from './wide.ts';

/** Marks of the engine; `assembly/kinds.ts`. */
export const mark = { hidden: 64, name: 65, address: 66, wide: 67, boxes: 68, year: 69, plate: 70 } as const;

/** What a mark is looked at in: the bytes around it, and how they are written. */
export interface Scene {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly today: Day;
  /** An engine of its own, for what was made plain. */
  readonly lane: () => Engine;
}

const REACH = 120;

const draft = (kind: Draft['kind'], confidence: number, start: number, end: number, value: string): Draft => ({
  kind,
  confidence,
  start,
  end,
  maskedForm: false,
  placeholder: false,
  value,
});

/** Where letters begin, so that no window cuts one at its start; the end is found by the letters themselves. */
const windowBefore = ({ bytes, encoding }: Scene, place: number, reach: number): string => {
  const from = Math.max(0, place - reach);
  const line = bytes.lastIndexOf(10, place - 1);
  const start = Math.max(from, line + 1);
  if (encoding === 'cp949' && start === from && start > 0)
    return textOf(bytes.subarray(aligned(bytes, start), place), encoding);
  return textOf(bytes.subarray(start, place), encoding);
};

/** The first place from `start` on where a letter surely begins. */
const letterFrom = ({ bytes, encoding }: Scene, start: number): number => {
  if (encoding === 'cp949') return start === 0 ? 0 : aligned(bytes, start);
  let at = start;
  while (at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at += 1;
  return at;
};

/** In CP949 a letter's second byte may look like a first one: from the last ASCII byte on, pairs are sure. */
const aligned = (bytes: Uint8Array, start: number): number => {
  let at = start;
  while (at < bytes.length && bytes[at]! >= 0x80) at += 1;
  return at;
};

const windowAfter = ({ bytes, encoding }: Scene, place: number, reach: number): string => {
  const line = bytes.indexOf(10, place);
  return textOf(bytes.subarray(place, Math.min(line < 0 ? bytes.length : line, place + reach)), encoding);
};

const nameAt = (scene: Scene, hit: Hit): Draft | null => {
  const read = readName(windowAfter(scene, hit.start, 40));
  if (read === null || !isNameLabel(windowBefore(scene, hit.start, REACH))) return null;
  const text = windowAfter(scene, hit.start, 40).slice(0, read.length);
  return draft('name', 2, hit.start, hit.start + sizeOf(text, scene.encoding), read.name);
};

const addressAt = (scene: Scene, hit: Hit): Draft | null => {
  const [before, after] = [windowBefore(scene, hit.start, REACH), windowAfter(scene, hit.start, REACH)];
  const read = readAddress(before, after);
  if (read === null) return null;
  const [head, tail] = [before.slice(before.length - read.before), after.slice(0, read.after)];
  const start = hit.start - sizeOf(head, scene.encoding);
  return draft('address', read.confidence, start, hit.start + sizeOf(tail, scene.encoding), head + tail);
};

const YEAR = /^\d{4}년\s?\d{1,2}월\s?\d{1,2}일/;

const birthAt = (scene: Scene, hit: Hit): Draft | null => {
  const [text] = YEAR.exec(windowAfter(scene, hit.start, 40)) ?? [];
  if (text === undefined || !isBirth(text, scene.today)) return null;
  return draft('birth-date', 2, hit.start, hit.start + sizeOf(text, scene.encoding), text);
};

const PLATE = /^\d{2,3}[가-힣] ?\d{4}(?!\d)/;

const plateAt = (scene: Scene, hit: Hit): Draft | null => {
  const [text] = PLATE.exec(windowAfter(scene, hit.start, 16)) ?? [];
  if (text === undefined || !isVehiclePlate(text)) return null;
  return draft('vehicle', 2, hit.start, hit.start + sizeOf(text, scene.encoding), text);
};

const boxesAt = ({ bytes, today }: Scene, { start, end }: Hit): Draft | null => {
  const text = Buffer.from(bytes.subarray(start, end)).toString('latin1');
  const digits = text.replaceAll(/\D/g, '');
  const read = digits.length === 13 ? readRegistrationNumber(digits, today) : null;
  if (read === null || read.needsContext || read.readsAsOther) return null;
  const confidence = read.checkDigit === 'bad' ? 2 : 3;
  return draft(read.kind, confidence, start, end, `${digits.slice(0, 6)}-${digits.slice(6)}`);
};

const hiddenAt = (scene: Scene, hit: Hit): Draft | null => {
  const before = windowBefore(scene, hit.start, 24);
  const text = before + windowAfter(scene, hit.start, Math.max(24, hit.end - hit.start));
  const read = maskedFormAt(text, before.length);
  if (read === null) return null;
  const start = hit.start - sizeOf(before, scene.encoding) + sizeOf(text.slice(0, read.start), scene.encoding);
  const end = start + sizeOf(read.text, scene.encoding);
  return { ...draft(read.kind, 1, start, end, read.text), maskedForm: true };
};

const READERS = new Map<number, (scene: Scene, hit: Hit) => Draft | null>([
  [mark.name, nameAt],
  [mark.address, addressAt],
  [mark.year, birthAt],
  [mark.plate, plateAt],
  [mark.boxes, boxesAt],
  [mark.hidden, hiddenAt],
]);

/** What a mark really is; `null`: nothing. */
export const readMark = (scene: Scene, hit: Hit): Draft | null => READERS.get(hit.kind)?.(scene, hit) ?? null;

/**
 * What stands in a part of the bytes when its wide digits and dashes are made plain, and did not stand there before. `read` turns
 * what the engine says of the plain bytes into findings.
 */
export const readWide = (
  scene: Scene,
  start: number,
  end: number,
  read: (bytes: Uint8Array, lane: Engine) => readonly Draft[],
): readonly Draft[] => {
  const first = letterFrom(scene, start);
  const plain = makePlain(scene.bytes.subarray(first, end), scene.encoding);
  return read(plain.bytes, scene.lane())
    .filter((one) => wasWide(plain, one.start, one.end))
    .map((one) => ({ ...one, start: first + plain.origin[one.start]!, end: first + plain.origin[one.end]! }));
};
