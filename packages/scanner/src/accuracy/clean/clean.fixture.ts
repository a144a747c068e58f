/** Looks through what is about nobody, and counts what is reported all the same. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeKorean } from '../../documents/testing/korean.ts';
import { randomFrom, type Random } from '../../documents/testing/random.ts';
import { scanBytes } from '../../files/scan-bytes.ts';
import { scan, type PathFinding } from '../../files/scan.ts';
import type { Finding } from '../../findings/finding.ts';
import { digits } from '../layouts/citizens.fixture.ts';
import { logLines, type LogLine } from './logs.fixture.ts';
import { isTrue } from './oracle.fixture.ts';
import { paragraph } from './prose.fixture.ts';

export interface Alarm {
  readonly part: string;
  readonly kind: string;
  readonly confidence: Finding['confidence'];
  readonly value: string;
  readonly around: string;
}

export interface Part {
  readonly name: string;
  bytes: number;
  /** Addresses of authors and machines that are what they seem. */
  told: number;
  readonly alarms: Alarm[];
}

const MEGABYTE = 1_000_000;
const today = { year: 2026, month: 11, day: 29 };

type IsKnown = (finding: Finding, around: string) => boolean;

const judge = (part: Part, finding: Finding, bytes: Uint8Array, isKnown: IsKnown): void => {
  const around = Buffer.from(bytes.subarray(Math.max(0, finding.start - 60), finding.end + 40)).toString();
  if (isKnown(finding, around)) part.told += 1;
  else
    part.alarms.push({
      part: part.name,
      kind: finding.kind,
      confidence: finding.confidence,
      value: finding.value ?? '',
      around,
    });
};

const look = (part: Part, bytes: Uint8Array, name: string, isKnown: IsKnown): void => {
  part.bytes += bytes.length;
  const { findings } = scanBytes(bytes, { today, now: () => 0, name, reveal: true });
  for (const finding of findings) {
    if (!finding.maskedForm && !finding.placeholder) judge(part, finding, bytes, isKnown);
  }
};

const newPart = (name: string): Part => ({ name, bytes: 0, told: 0, alarms: [] });

const address = (random: Random): string =>
  `${String(1 + random.below(223))}.${String(random.below(256))}.${String(random.below(256))}.${String(random.below(256))}`;

/** One kind of log, `size` bytes of it in files of a megabyte; a head of columns where it is a table. */
const logs = (kind: LogLine, random: Random, size: number): Part => {
  const part = newPart(kind.name);
  while (part.bytes < size) {
    const written = new Set<string>();
    const ip = (): string => {
      const made = address(random);
      written.add(made);
      return made;
    };
    const lines =
      kind.name === 'table of sales' ? ['order_no,ref,barcode,isbn,parcel,part,price,ts,day,seq,slip,lat,lon'] : [];
    for (let length = 0; length < Math.min(MEGABYTE, size); length += lines.at(-1)!.length + 1)
      lines.push(kind.write(random, ip));
    const text = lines.join('\n');
    const korean = random.below(3) === 0;
    look(
      part,
      korean ? encodeKorean(text) : Buffer.from(text),
      `${kind.name}.log`,
      ({ kind: found, value }) => found === 'ip-address' && written.has(value!),
    );
  }
  return part;
};

const prose = (random: Random, size: number): Part => {
  const part = newPart('Korean prose');
  while (part.bytes < size) {
    const lines: string[] = [];
    for (let length = 0; length < Math.min(MEGABYTE, size) / 2; length += lines.at(-1)!.length)
      lines.push(paragraph(random));
    const text = lines.join('\n');
    look(part, random.below(3) === 0 ? encodeKorean(text) : Buffer.from(text), 'prose.txt', () => false);
  }
  return part;
};

const MODULES = new URL('../../../../../node_modules/', import.meta.url).pathname;
const IS_SOURCE = /\.(?:[cm]?[jt]sx?|map|json|md|css|h|cc?|html|ya?ml|py|sh)$|LICENSE$/;

/** `@bongsu` are links to this repository, whose tests hold invented people. */
const isLeftOut = (path: string): boolean => path.startsWith('@bongsu') || path.startsWith('.');

/** Programs of others, as npm brought them; every so many of them where not all are asked for. */
const sources = async (size: number): Promise<Part> => {
  const part = newPart('source code');
  const all = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => IS_SOURCE.test(path) && !isLeftOut(path))
    .toSorted()
    .map((path) => join(MODULES, path))
    .filter((path) => lstatSync(path).isFile());
  const every = Number.isFinite(size) ? Math.max(1, Math.floor((300 * MEGABYTE) / size)) : 1;
  const found: PathFinding[] = [];
  const { bytes } = await scan(
    all.filter((_, index) => index % every === 0),
    { today, now: () => 0, reveal: true, jobs: 1 },
    (finding) => found.push(finding),
  );
  part.bytes = bytes;
  for (const finding of found) {
    if (!finding.maskedForm && !finding.placeholder) judge(part, finding, readFileSync(finding.path), isTrue);
  }
  return part;
};

/** Digits of every length between words, as nothing in particular writes them: the worst that a table of ids can be. */
const numbers = (random: Random, size: number): Part =>
  logs(
    {
      name: 'bare numbers',
      write: () =>
        `id ${Array.from({ length: 6 }, () => `${String(1 + random.below(9))}${digits(random, 6 + random.below(13))}`).join(' ')}`,
    },
    random,
    size,
  );

/** `megabytes` of each part; of source code as much as all the generated parts together, or all there is. */
export const measureClean = async (megabytes: number, seed: number, all = false): Promise<readonly Part[]> => {
  const size = megabytes * MEGABYTE;
  const random = randomFrom(seed);
  return [
    ...logLines.map((kind) => logs(kind, random, size)),
    numbers(random, size),
    prose(random, size),
    await sources(all ? Number.POSITIVE_INFINITY : size * 2),
  ];
};
