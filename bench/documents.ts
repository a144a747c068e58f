/**
 * How much less work it is to read the text of a document here than with the best library of npm, both in one run.
 *
 *     npx -c "node bench/documents.ts [--samples FOLDER] [--only docx,pdf] [--rounds 7]"
 *
 * CPU time, ours and theirs in turn, the median of several rounds. Both read one and the same document again and again,
 * first for a second and a half each, so both run as compiled code, on bytes that lie in the caches. With a folder, the hwp
 * and hwpx files in it are measured as well. `Hangul` counts the characters in each one's text, so that nobody is fast by
 * leaving things out; of mail it counts the file attached as well.
 *
 * Then each format in one figure: the times of all its documents together, against those of each library, and against those
 * of whichever library was the fastest with each document, as if somebody could choose beforehand.
 */
import { parseArgs } from 'node:util';
import { readDocument, usualLimits } from '../packages/scanner/src/documents/index.ts';
import { makeFiles, readSamples, type Kind, type Measured } from './documents/files.ts';
import { peers, versionOf, type Peer } from './documents/peers.ts';

const { values } = parseArgs({
  options: { samples: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string', default: '7' } },
});
const rounds = Number(values.rounds);
/** Long enough that the clock of the processor, a microsecond at best, does not matter. */
const SHORTEST = 60;
const WARM_UP = 1500;

const limits = usualLimits(() => 0);

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const readOurs = ({ bytes, name }: Measured, text: (bytes: Uint8Array) => void = () => {}): void => {
  readDocument(bytes, name, { text: (found) => text(found.bytes), skipped: () => {} }, limits);
};

/** What was read, kept: the memory it lies in is used again. */
const keepOurs = (file: Measured): string => {
  const texts: string[] = [];
  readOurs(file, (bytes) => texts.push(decode(bytes)));
  return texts.join('\n');
};

/** Milliseconds of CPU for one turn, of as many as fill `least` milliseconds. The clock is read ever more seldom: it costs too. */
const cost = async (turn: () => unknown, least: number): Promise<number> => {
  // Not counted: the garbage of the other is cleared away meanwhile, and what it pushed out of the caches comes back.
  await turn();
  const begun = cpuMilliseconds();
  let turns = 0;
  let next = 1;
  do {
    for (; turns < next; turns += 1) await turn();
    next = turns * 2;
  } while (cpuMilliseconds() - begun < least);
  return (cpuMilliseconds() - begun) / turns;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((left, right) => left - right)[numbers.length >> 1]!;

const decode = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('euc-kr').decode(bytes) : text;
};

const hangulIn = (text: string): number => (text.match(/[가-힣]/g) ?? []).length;

const tryText = async (peer: Peer, file: Measured): Promise<string | null> => {
  try {
    return await peer.text(file.bytes);
  } catch {
    return null;
  }
};

const WIDTHS = [18, 9, 10, 8, 34, 8, 8];
const print = (...columns: readonly (string | number)[]): void =>
  console.log(columns.map((column, index) => String(column).padEnd(WIDTHS[index]!)).join(''));

const inMilliseconds = (time: number): string => `${time < 1 ? time.toFixed(3) : time.toFixed(2)} ms`;

interface Result {
  readonly kind: Kind;
  readonly library: string;
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
  /** The median of the ratios of each round, in which both ran in the same surroundings. */
  readonly ratio: number;
}

const results: Result[] = [];

const compare = async (file: Measured, peer: Peer): Promise<Result> => {
  await cost(() => peer.text(file.bytes), WARM_UP);
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await cost(() => readOurs(file), SHORTEST));
    theirs.push(await cost(() => peer.text(file.bytes), SHORTEST));
  }
  return {
    kind: file.kind,
    library: peer.name,
    name: file.name,
    ours: median(mine),
    theirs: median(theirs),
    ratio: median(theirs.map((their, index) => their / mine[index]!)),
  };
};

const measure = async (file: Measured): Promise<void> => {
  const ours = hangulIn(keepOurs(file));
  await cost(() => readOurs(file), WARM_UP);
  for (const peer of peers[file.kind]) {
    const library = `${peer.name} ${versionOf(peer.name)}`;
    const text = await tryText(peer, file);
    if (text === null) {
      print(file.name, file.bytes.length, '', ours, library, 'gave up');
      continue;
    }
    const result = await compare(file, peer);
    results.push(result);
    print(
      file.name,
      file.bytes.length,
      inMilliseconds(result.ours),
      ours,
      `${library} ${inMilliseconds(result.theirs)}`,
      hangulIn(text),
      `${result.ratio.toFixed(1)}x`,
    );
  }
};

const printSum = (kind: Kind, against: string, counted: readonly Result[]): void => {
  const sum = (time: (result: Result) => number): number => counted.reduce((total, one) => total + time(one), 0);
  const [ours, theirs] = [sum((one) => one.ours), sum((one) => one.theirs)];
  const ratio = `${(theirs / ours).toFixed(1)}x`;
  print(kind, `${counted.length} files`, inMilliseconds(ours), '', `${against} ${inMilliseconds(theirs)}`, '', ratio);
};

const printSums = (kind: Kind): void => {
  const ofKind = results.filter((result) => result.kind === kind);
  if (ofKind.length === 0) return;
  for (const { name } of peers[kind])
    printSum(
      kind,
      name,
      ofKind.filter((result) => result.library === name),
    );
  if (peers[kind].length === 1) return;
  const fastest = Map.groupBy(ofKind, ({ name }) => name)
    .values()
    .map((same) => same.toSorted((left, right) => left.theirs - right.theirs)[0]!);
  printSum(kind, 'the fastest of each', [...fastest]);
};

const made = await makeFiles();
const files = values.samples === undefined ? made : [...made, ...readSamples(values.samples)];
const wanted = values.only?.split(',');
console.log(`Node ${process.version}`);
print('file', 'bytes', 'ours', 'Hangul', 'library', 'Hangul', 'ratio');
for (const file of files) if (wanted === undefined || wanted.includes(file.kind)) await measure(file);
console.log('\nall files of a format together');
for (const kind of Object.keys(peers) as Kind[]) printSums(kind);
