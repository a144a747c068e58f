/**
 * What looking for misuse costs beside reading: the rules that come along over a month of records, against JSON.parse and readRecord of the
 * same lines. Both in CPU time of this process, one after the other in small turns, so that whatever else runs here burdens both alike.
 * Besides, what the log's own reader of such lines takes, from bytes to entries, with what it leaves to the other one.
 *
 *     npx -c "node bench/logs/detect.ts [records] [seed]"
 */
import { seoulIso } from '@bongsu/kit';
import {
  encodeEntry,
  linesIn,
  ownLines,
  readRecord,
  readRules,
  rulesAsDecided,
  type AccessRecord,
} from '@bongsu/ledger';
import { Detector } from '../../packages/ledger/src/detect/detector.ts';
import { InOrder } from '../../packages/ledger/src/detect/in-order.ts';
import { chanceFrom } from '../../scripts/ledger/misuse/chance.ts';
import { decisions } from '../../scripts/ledger/misuse/decisions.ts';
import { Month } from '../../scripts/ledger/misuse/month.ts';
import { makeOffice } from '../../scripts/ledger/misuse/office.ts';
import { Ordinary } from '../../scripts/ledger/misuse/ordinary.ts';

const [records = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
const office = makeOffice(chanceFrom(seed));
const month = new Month(new Ordinary(office, records, chanceFrom(seed + 1)), [], chanceFrom(seed + 2));
const detector = new Detector(rulesAsDecided(readRules(), decisions), office.facts);
const order = new InOrder(10 * 60_000);
const readOwn = ownLines('bench')!;

/** Microseconds of this process's CPU time that some work took. */
const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

let [parsing, detecting, compiled, count, measured, alerts] = [0, 0, 0, 0, 0, 0];

const turn = (lines: readonly string[]): void => {
  const read: AccessRecord[] = [];
  const parsed = cpu(() => {
    for (const line of lines) {
      const result = readRecord(JSON.parse(line));
      if ('record' in result) read.push(result.record);
    }
  });
  const detected = cpu(() => {
    for (const record of read) {
      order.push(record, count, (one, index, late) => {
        alerts += detector.push(one, index, late).length;
      });
      count += 1;
    }
  });
  const all = linesIn(Buffer.from(lines.join('\n')));
  const entered = cpu(() => {
    for (let first = 0; first < all.length;) {
      const entries = readOwn(all, first);
      for (let at = 0; at < entries.length; at += 1) {
        if (entries.lengthOf(at) > 0) continue;
        const left = readRecord(JSON.parse(all.at(first + at).bytes.toString()));
        if ('record' in left) encodeEntry(left.record);
      }
      first += entries.length;
    }
  });
  // The first turns warm up.
  if (count <= records / 10) return;
  measured += lines.length;
  parsing += parsed;
  detecting += detected;
  compiled += entered;
};

let lines: string[] = [];
for (const record of month.records()) {
  lines.push(JSON.stringify({ ...record, at: seoulIso(record.at) }));
  if (lines.length < 1000) continue;
  turn(lines);
  lines = [];
}
turn(lines);
alerts += detector.end().length;
console.log(`${count} records, seed ${seed}, ${alerts} alerts`);
console.log(`JSON.parse and readRecord: ${(parsing / measured).toFixed(2)} µs a record`);
console.log(`the rules that come along: ${(detecting / measured).toFixed(2)} µs a record`);
console.log(`the log's own reader of the same lines: ${(compiled / measured).toFixed(2)} µs a record`);
console.log(`looking costs ${(detecting / parsing).toFixed(2)} of reading (aim: at most 1)`);
if (detecting > parsing) process.exitCode = 1;
