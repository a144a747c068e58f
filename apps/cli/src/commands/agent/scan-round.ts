import { realpathSync } from 'node:fs';
import { monotonic, newId, seoulDate, toSeoulIso, type Clock } from '@bongsu/kit';
import { scan, type ScanOptions } from '@bongsu/scanner';
import type { ReportedFile } from '@bongsu/contracts';
import { factsOf, markOf } from './file-facts.ts';
import { refOf } from './file-name.ts';
import { Pieces } from './pieces.ts';
import type { Round, Settings } from './state.ts';
import { Tally, type Told } from './tally.ts';
import { keepFinish, keepPiece } from './waiting.ts';
import { walkRoots, type Place } from './walk-roots.ts';

/** So many files at once: values of no more than these are in memory. */
const BATCH = 64;
const LONGEST_PATH = 4096;

interface Scanning {
  readonly round: Round;
  readonly settings: Settings;
  readonly options: ScanOptions;
}

interface Seen {
  readonly bytes: number;
  readonly files: readonly ReportedFile[];
  /** Why files were passed over. */
  readonly skipped: readonly string[];
}

const reasonName = (why: string): string => (/^[a-z][a-z-]{0,39}$/u.test(why) ? why : 'other');

/** What is told of a file, or why nothing is: what is told has to be of the content that has this hash. */
const toldOf = (path: string, mark: string | undefined, told: Told, naming: string): ReportedFile | string => {
  const facts = mark === undefined ? null : factsOf(path, mark);
  if (facts === null) return 'changed';
  return path.length > LONGEST_PATH ? 'path-too-long' : { ref: refOf(naming, path), path, ...facts, ...told };
};

const scanBatch = async (places: readonly Place[], { round, settings, options }: Scanning): Promise<Seen> => {
  const marks = new Map(places.map(({ path }) => [path, markOf(path)]));
  const tallies = new Map<string, Tally>();
  const { bytes, skipped } = await scan([...marks.keys()], options, (finding) => {
    const tally = tallies.get(finding.path) ?? new Tally(round.fingerprintKey);
    tallies.set(finding.path, tally);
    tally.add(finding);
  });
  const told = [...tallies].flatMap(([path, tally]) => {
    const of = tally.told();
    return of === null ? [] : [toldOf(path, marks.get(path), of, settings.naming)];
  });
  return {
    bytes,
    files: told.filter((one) => typeof one !== 'string'),
    skipped: [...skipped.map(({ why }) => why), ...told.filter((one) => typeof one === 'string')],
  };
};

/** One file that the scanner fails on is not the end of a scan: it is told as skipped. */
const lookInto = async (places: readonly Place[], scanning: Scanning): Promise<readonly Seen[]> => {
  try {
    return [await scanBatch(places, scanning)];
  } catch {
    if (places.length === 1) return [{ bytes: 0, files: [], skipped: ['failed'] }];
  }
  const seen: Seen[] = [];
  for (const place of places) seen.push(...(await lookInto([place], scanning)));
  return seen;
};

const optionsFor = (round: Round, clock: Clock): ScanOptions => {
  const { year, month, day } = seoulDate(clock.now());
  // Values are needed for fingerprints; nothing is remembered on disk then.
  return {
    today: { year, month, day },
    now: monotonic,
    jobs: 1,
    minConfidence: round.minimumConfidence,
    reveal: true,
  };
};

/** Files in groups, so that few are in memory. */
const batches = function* (places: Iterable<Place>): Generator<readonly Place[]> {
  let batch: Place[] = [];
  for (const place of places) {
    batch.push(place);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
};

/** One scan of a round (개인정보 보호의 날): leaves a report that waits to be sent. Answers in how many files something was found. */
export const scanRound = async (folder: string, settings: Settings, round: Round, clock: Clock): Promise<number> => {
  const begun = monotonic();
  const head = { reportId: newId(clock), roundId: round.roundId, beganAt: toSeoulIso(clock.now()) };
  const skipped: Record<string, number> = {};
  const totals = { files: 0, bytes: 0 };
  let found = 0;
  const pieces = new Pieces((piece, files) => keepPiece(folder, { ...head, piece, files }));
  const skip = (why: string): void => {
    const name = reasonName(why);
    skipped[name] = (skipped[name] ?? 0) + 1;
  };
  const scanning = { round, settings, options: optionsFor(round, clock) };
  const never = new Set([realpathSync(folder)]);
  for (const batch of batches(walkRoots(settings.roots, { where: round, never, skipped: skip }))) {
    totals.files += batch.length;
    for (const seen of await lookInto(batch, scanning)) {
      totals.bytes += seen.bytes;
      found += seen.files.length;
      for (const why of seen.skipped) skip(why);
      for (const file of seen.files) pieces.add(file);
    }
  }
  pieces.close();
  const seconds = Math.round((monotonic() - begun) / 1000);
  const finishedAt = toSeoulIso(clock.now());
  keepFinish(folder, { ...head, finishedAt, pieces: pieces.count, ...totals, seconds, skipped });
  return found;
};
