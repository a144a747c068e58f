import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Budget } from '../budget.ts';
import { Writer } from '../bytes/writer.ts';
import { usualLimits } from '../limits.ts';
import { Machine } from '../machine/machine.ts';
import { randomFrom, type Random } from '../testing/random.ts';
import { readPlainly } from './plain-section.fixture.ts';

/** A campaign asks for more: `BONGSU_SECTIONS=100000`. */
const SECTIONS = Number(process.env['BONGSU_SECTIONS'] ?? 1500);
const machine = new Machine();

const [PARA_HEADER, PARA_TEXT, CTRL_HEADER, LIST_HEADER, TABLE, EQUATION] = [66, 67, 71, 72, 77, 88];

const recordOf = (tag: number, level: number, body: Buffer): Buffer => {
  const isLong = body.length >= 0xfff;
  const head = Buffer.alloc(isLong ? 8 : 4);
  head.writeUInt32LE((tag | (level << 10) | ((isLong ? 0xfff : body.length) << 20)) >>> 0, 0);
  if (isLong) head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

/** Hangul, ASCII, what has two bytes in UTF-8, pairs and halves of them, control characters with and without what they take. */
const textOf = (random: Random, length: number): Buffer => {
  const units = new Uint16Array(length);
  const sort = random.below(4);
  for (let at = 0; at < length; at += 1) {
    const dice = random.below(sort === 0 ? 6 : 60);
    if (dice === 0) units[at] = random.below(32);
    else if (dice === 1) units[at] = 0x80 + random.below(0x780);
    else if (dice === 2) units[at] = 0xd800 + random.below(0x800);
    else if (dice === 3 && at + 1 < length) {
      units[at] = 0xd83d;
      at += 1;
      units[at] = 0xde00 + random.below(64);
    } else if (dice < 20 && sort > 1) units[at] = 0x20 + random.below(96);
    else units[at] = 0xac00 + random.below(11_172);
  }
  return Buffer.from(units.buffer);
};

const lineOf = (random: Random, before: number): Buffer => {
  const text = textOf(random, random.below(30));
  const head = Buffer.alloc(before + 2);
  head.writeUInt16LE(random.below(8) === 0 ? random.below(65_536) : text.length >> 1, before);
  return Buffer.concat([head, text]);
};

const linkOf = (random: Random): Buffer => {
  const link = Buffer.alloc(300_001);
  link.write('klh%', 0, 'latin1');
  link.writeUInt16LE(0xffff, 9);
  textOf(random, 0xffff).copy(link, 11);
  return link;
};

const controlOf = (random: Random): Buffer => {
  if (random.below(2) === 0) return Buffer.concat([Buffer.from(' lbt', 'latin1'), random.bytes(random.below(20))]);
  const line = lineOf(random, 9);
  line.write('klh%', 0, 'latin1');
  return line;
};

const cellOf = (random: Random): Buffer => {
  const cell = random.bytes(random.below(6) === 0 ? random.below(12) : 30);
  if (cell.length >= 12) cell.writeUInt16LE(random.below(4), 10);
  return cell;
};

const sectionOf = (random: Random): Buffer => {
  const records: Buffer[] = [];
  let level = 0;
  for (let left = random.below(120); left >= 0; left -= 1) {
    level = Math.max(0, Math.min(1023, level + random.below(3) - 1));
    const dice = random.below(12);
    if (dice < 4)
      records.push(recordOf(PARA_TEXT, level, textOf(random, random.below(random.below(9) === 0 ? 3000 : 60))));
    else if (dice === 4) records.push(recordOf(PARA_HEADER, level, random.bytes(22)));
    else if (dice < 7) records.push(recordOf(CTRL_HEADER, level, controlOf(random)));
    else if (dice < 9) records.push(recordOf(LIST_HEADER, level, cellOf(random)));
    else if (dice === 9) records.push(recordOf(TABLE, level, random.bytes(random.below(20))));
    else if (dice === 10) records.push(recordOf(EQUATION, level, lineOf(random, 4)));
    else records.push(recordOf(random.below(1024), level, random.bytes(random.below(40))));
  }
  // Longer than what the compiled reader waits for: a text, and a link whose command is as long as one can be.
  const dice = random.below(40);
  if (dice < 2) {
    const long =
      dice === 0 ? recordOf(PARA_TEXT, level, textOf(random, 200_000)) : recordOf(CTRL_HEADER, level, linkOf(random));
    records.splice(random.below(records.length), 0, long);
  }
  const whole = Buffer.concat(records);
  return random.below(4) === 0 ? whole.subarray(0, random.below(whole.length)) : whole;
};

const plainly = (bytes: Uint8Array): { text: Buffer; isWhole: boolean } => {
  const writer = new Writer(
    new Budget(
      usualLimits(() => 0),
      1 << 24,
    ),
    1024,
  );
  const isWhole = readPlainly(bytes, writer);
  return { text: Buffer.from(writer.take()), isWhole };
};

/** `nextPiece` says how many bytes come at a time. */
const compiled = (bytes: Uint8Array, nextPiece: () => number): { text: Buffer; isWhole: boolean } => {
  const texts: Uint8Array[] = [];
  let isWhole = true;
  machine.beginSection();
  machine.pass(
    bytes,
    (from, to, isLast) => {
      const section = machine.readSection(from, to, isLast);
      texts.push(section.text.slice());
      ({ isWhole } = section);
      return section.read;
    },
    nextPiece,
  );
  return { text: Buffer.concat(texts), isWhole };
};

it('reads the same text of any records as whoever reads step by step, however they are cut into pieces', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomFrom(seed);
      const bytes = sectionOf(random);
      const expected = plainly(bytes);
      for (const most of [1 << 30, 1 + random.below(random.below(2) === 0 ? 64 : 100_000)]) {
        // Of the large ones not byte by byte.
        const piece = (): number => Math.max(bytes.length >> 10, 1 + random.below(most));
        const found = compiled(bytes, piece);
        expect(found.isWhole).toBe(expected.isWhole);
        expect(found.text.equals(expected.text)).toBe(true);
      }
    }),
    { numRuns: SECTIONS },
  );
});

it('ends on bytes that are no records, and writes no more than three bytes for two', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      const found = compiled(bytes, () => bytes.length);
      expect([found.isWhole, found.text.equals(plainly(bytes).text)]).toEqual([plainly(bytes).isWhole, true]);
      expect(found.text.length).toBeLessThanOrEqual(bytes.length * 1.5);
    }),
    { numRuns: SECTIONS },
  );
});
