/**
 * How much faster lines of our own shape are read byte by byte than with `JSON.parse`, in turns within one run. Both end with the entry that
 * the log takes.
 *
 *     npx -c "node bench/logs/parse.ts [records] [rounds]"
 */
import { encodeEntry, linesIn, ownLines, readRecord } from '@bongsu/ledger';
import { generate, lineOf } from './generate.ts';
import { costOf, middleOf } from './meter.ts';

const [count = 100_000, rounds = 7] = process.argv.slice(2).map(Number);
const lines = Array.from(generate(count), (record) => Buffer.from(lineOf(record)));
const together = linesIn(Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
const read = ownLines('hr')!;

/** `look`: at each entry, which lies there until the next ones are read. */
const quickly = (look?: (entry: Buffer, at: number) => void): void => {
  for (let first = 0; first < together.length;) {
    const entries = read(together, first);
    if (look !== undefined) for (const [at, entry] of [...entries].entries()) look(entry, first + at);
    first += entries.length;
  }
};

const slowly = (): Buffer[] =>
  lines.map((line) => {
    const sorted = readRecord(JSON.parse(line.toString()), 'hr');
    if ('refused' in sorted) throw new Error('A record was refused.');
    return encodeEntry(sorted.record);
  });

const right = slowly();
quickly((entry, at) => {
  if (!entry.equals(right[at]!)) throw new Error('The two do not agree.');
});

const ways = { quickly: () => quickly(), slowly };
const costs: Record<keyof typeof ways, number[]> = { quickly: [], slowly: [] };
for (let round = 0; round < rounds; round += 1) {
  for (const name of ['quickly', 'slowly'] as const) {
    const { cpu } = await costOf(ways[name]);
    costs[name].push(cpu / count);
  }
}
const ratios = costs.slowly.map((cost, round) => cost / costs.quickly[round]!);
const size = lines.reduce((sum, { length }) => sum + length, 0) / count;

console.log(
  `${count} lines of ${size.toFixed(0)} bytes, the middle of ${rounds} rounds; microseconds of the processor a line`,
);
console.log(`JSON.parse, readRecord, encodeEntry  ${middleOf(costs.slowly).toFixed(2)}`);
console.log(`byte by byte                         ${middleOf(costs.quickly).toFixed(2)}`);
console.log(`ratio                                ${middleOf(ratios).toFixed(2)}`);
