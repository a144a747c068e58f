/**
 * `npx -c "node bench/logs/parse.ts"`: how much faster lines of our own shape are read byte by byte than with `JSON.parse`, in turns within
 * one run. Both end with the entry that the log takes.
 */
import { encodeEntry, ownLines, readRecord } from '@bongsu/ledger';

const LINES = 50_000;
const ROUNDS = 9;

const ACTIONS = ['read', 'search', 'update', 'download'];
const REASONS = ['', '', '민원 처리', '정기 점검 대상자 확인', '본인 요청에 따른 정정'];

const line = (at: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      id: `01a2${String(at).padStart(12, '0')}`,
      at: `2026-11-${String(1 + (at % 28)).padStart(2, '0')}T${String(8 + (at % 11)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:07.${String(at % 1000).padStart(3, '0')}+09:00`,
      actor: `handler${at % 2000}`,
      from: `10.${at % 8}.${at % 250}.${at % 240}`,
      system: 'welfare',
      subjects: Array.from({ length: 1 + ((at * 7) % 6) }, (_, index) => `S-${(at * 31 + index) % 2_000_000}`),
      action: ACTIONS[at % 4],
      fields: ['name', 'phone', 'rrn'].slice(0, 1 + (at % 3)),
      reason: REASONS[at % 5],
      rows: at % 40,
      ok: at % 50 !== 0,
    }),
  );

const lines = Array.from({ length: LINES }, (_, at) => line(at));
const size = lines.reduce((sum, { length }) => sum + length, 0);
const read = ownLines('welfare');

const quickly = (one: Buffer): Buffer => {
  const entry = read(one);
  if (entry === null) throw new Error('A line that nearly every line is like was not read.');
  return entry;
};

const slowly = (one: Buffer): Buffer => {
  const sorted = readRecord(JSON.parse(one.toString()), 'welfare');
  if ('refused' in sorted) throw new Error('A record was refused.');
  return encodeEntry(sorted.record);
};

/** Microseconds of the processor for each line. */
const measure = (reader: (one: Buffer) => Buffer): number => {
  const before = process.cpuUsage();
  let sum = 0;
  for (const one of lines) sum += reader(one).length;
  const { user, system } = process.cpuUsage(before);
  if (sum === 0) throw new Error('Nothing was read.');
  return (user + system) / LINES;
};

if (lines.some((one) => !quickly(one).equals(slowly(one)))) throw new Error('The two do not agree.');
const rounds = Array.from({ length: ROUNDS }, () => ({ quick: measure(quickly), slow: measure(slowly) }));
const best = (name: 'quick' | 'slow'): number => Math.min(...rounds.map((round) => round[name]));

console.log(`${LINES} lines of ${Math.round(size / LINES)} bytes, the best of ${ROUNDS} rounds`);
console.log(`JSON.parse, readRecord, encodeEntry  ${best('slow').toFixed(2)} µs a line`);
console.log(`byte by byte                         ${best('quick').toFixed(2)} µs a line`);
console.log(`ratio                                ${(best('slow') / best('quick')).toFixed(2)}`);
