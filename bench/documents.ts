/**
 * How much less work it is to read the text of a document here than with the best library of npm, both in one run.
 *
 *     npx -c "node bench/documents.ts [--samples FOLDER] [--only docx,pdf] [--rounds 7]"
 *
 * CPU time, ours and theirs in turn, the median of several rounds after a warm-up. With a folder, the hwp and hwpx files in
 * it are measured as well. `Hangul` counts the characters in each one's text, so that nobody is fast by leaving things out;
 * of mail it counts the file attached as well.
 */
import { parseArgs } from 'node:util';
import { readDocument, usualLimits } from '../packages/scanner/src/documents/index.ts';
import { makeFiles, readSamples, type Measured } from './documents/files.ts';
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

/** Milliseconds of CPU for one turn, of as many as fill `least` milliseconds. */
const cost = async (turn: () => unknown, least: number): Promise<number> => {
  // Not counted: the garbage of the other is cleared away meanwhile, and what it pushed out of the caches comes back.
  await turn();
  const begun = cpuMilliseconds();
  let turns = 0;
  do {
    await turn();
    turns += 1;
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

const cells = (...columns: readonly (string | number)[]): string =>
  [22, 9, 10, 11, 26, 11, 9].map((width, index) => String(columns[index] ?? '').padEnd(width)).join('');

const measure = async (file: Measured): Promise<void> => {
  const ours = hangulIn(keepOurs(file));
  await cost(() => readOurs(file), WARM_UP);
  for (const peer of peers[file.kind]) {
    const text = await tryText(peer, file);
    if (text === null) {
      console.log(cells(file.name, file.bytes.length, '', ours, `${peer.name} ${versionOf(peer.name)}`, 'gave up'));
      continue;
    }
    await cost(() => peer.text(file.bytes), WARM_UP);
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      mine.push(await cost(() => readOurs(file), SHORTEST));
      theirs.push(await cost(() => peer.text(file.bytes), SHORTEST));
    }
    const ratio = median(theirs.map((their, index) => their / mine[index]!));
    const them = `${peer.name} ${versionOf(peer.name)} ${median(theirs).toFixed(1)} ms`;
    console.log(
      cells(
        file.name,
        file.bytes.length,
        `${median(mine).toFixed(2)} ms`,
        ours,
        them,
        hangulIn(text),
        `${ratio.toFixed(1)}x`,
      ),
    );
  }
};

const made = await makeFiles();
const files = values.samples === undefined ? made : [...made, ...readSamples(values.samples)];
const wanted = values.only?.split(',');
console.log(`Node ${process.version}`);
console.log(cells('file', 'bytes', 'ours', 'Hangul', 'library', 'Hangul', 'ratio'));
for (const file of files) if (wanted === undefined || wanted.includes(file.kind)) await measure(file);
