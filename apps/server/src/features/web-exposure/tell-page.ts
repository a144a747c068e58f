import { looksMasked, type FindingCount, type SkippedAddress, type WebFinding } from '@bongsu/contracts';
import { isExposed, type Page, type PageSkip } from '@bongsu/exposure';
import { LONGEST, MOST_TOLD, type FoundPage } from './looking.ts';

type Placed = Page['findings'][number];

const LONGEST_MASK = 120;
const MOST_SAMPLES = 3;

/** A mask that shows too much is shown as none of it. */
const safeMask = (masked: string): string => (looksMasked(masked) && masked.length <= LONGEST_MASK ? masked : '***');

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`;

const cutMember = (member: string | null): string | null => (member === null ? null : cut(member, LONGEST.member));

/** What is told of an address that was not read. */
export const tellSkipped = ({ url, member, why }: PageSkip): SkippedAddress => ({
  url: cut(url, LONGEST.url),
  member: cutMember(member),
  why,
});

const countsOf = (exposed: readonly Placed[]): FindingCount[] => {
  const counts = new Map<string, FindingCount>();
  for (const { kind, confidence } of exposed) {
    const key = `${kind} ${confidence}`;
    counts.set(key, { kind, confidence, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};

const samplesOf = (exposed: readonly Placed[]): WebFinding['samples'] => {
  const samples = new Map<string, Set<string>>();
  for (const { kind, masked } of exposed) {
    const known = samples.get(kind) ?? new Set();
    if (known.size < MOST_SAMPLES) samples.set(kind, known.add(safeMask(masked)));
  }
  return [...samples].map(([kind, known]) => ({ kind, samples: [...known] }));
};

/** What is told of a page on which something is exposed; `null`: nothing is. */
export const tellPage = ({ url, status, bytes, sha256, findings, evidence }: Page): FoundPage | null => {
  const exposed = findings.filter(isExposed);
  if (exposed.length === 0) return null;
  return {
    kind: 'found',
    url,
    status,
    bytes,
    sha256,
    counts: countsOf(exposed),
    samples: samplesOf(exposed),
    places: [...new Set(exposed.map((one) => one.in))],
    findings: exposed.slice(0, MOST_TOLD).map(({ kind, confidence, masked, line, member, in: place }) => ({
      kind,
      confidence,
      masked: safeMask(masked),
      place,
      line,
      member: cutMember(member),
    })),
    rendering: evidence?.rendering ?? '',
  };
};
