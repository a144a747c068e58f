import { crawl, recheck, type Page, type Rechecked, type Site } from '@bongsu/exposure';
import { systemClock } from '@bongsu/kit';
import { scanBytes, type ScanOptions } from '@bongsu/scanner';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { table, underlined } from '../../table.ts';
import type { AnyFinding, Summary } from './summary.ts';
import type { WebCall, WebOptions } from './web-call.ts';
import { webReason } from './web-words.ts';
import { evidenceFolder } from './write-evidence.ts';

/** The scanner as what looks into pages: always with values, so that evidence can be masked whole. */
const siteOf = ({ hosts, origins, networks, rate }: WebCall, settings: ScanOptions, contact?: string): Site => ({
  hosts,
  origins,
  networks,
  rate,
  clock: systemClock,
  now: settings.now,
  read: (bytes, name) => scanBytes(bytes, { ...settings, minConfidence: 'low', reveal: true, name }),
  ...(contact === undefined ? {} : { contact }),
});

const findingsOf = ({ url, fetchedAt, status, sha256, findings }: Page): readonly AnyFinding[] =>
  findings.map(({ in: place, ...finding }) => ({
    ...finding,
    path: url,
    page: { url, fetchedAt, status, sha256, in: place },
  }));

const showingOf = ({
  minConfidence,
  reveal,
}: ScanOptions): { minConfidence: 'low' | 'medium' | 'high'; reveal: boolean } => ({
  minConfidence: minConfidence ?? 'low',
  reveal: reveal ?? false,
});

/** One line on a terminal that tells how far it is; nothing of it stays. */
const counter = (stream: NodeJS.WriteStream): { show: () => void; clear: () => void } => {
  let pages = 0;
  return {
    show: () => {
      pages += 1;
      if (stream.isTTY) stream.write(`\r\u001B[2K${String(pages)} 쪽 읽음 / pages read`);
    },
    clear: () => stream.isTTY && stream.write('\r\u001B[2K'),
  };
};

/** Looks for personal data on pages (웹 노출 점검). */
export const scanWeb = async (
  call: WebCall,
  options: WebOptions,
  settings: ScanOptions,
  tell: (finding: AnyFinding) => void,
): Promise<Summary> => {
  const keep = options.evidence === undefined ? null : evidenceFolder(options.evidence);
  const seen = counter(process.stderr);
  const { pages, skipped, ...summary } = await crawl(siteOf(call, settings, options.contact), {
    start: call.start,
    listed: call.listed,
    maxPages: call.maxPages,
    ignoreRobots: options.ignoreRobots ?? false,
    ...showingOf(settings),
    page: (page) => {
      seen.show();
      for (const finding of findingsOf(page)) tell(finding);
      if (page.evidence !== null) keep?.(page.evidence);
    },
  });
  seen.clear();
  return { ...summary, files: pages, skipped: skipped.map(({ url, ...one }) => ({ path: url, ...one })) };
};

const RESULTS = {
  gone: '없어짐 gone',
  clean: '깨끗함 clean',
  'still-exposed': '아직 노출 still exposed',
  unreachable: '확인 못 함 unreachable',
} as const;

const rowOf = ({ url, result, why, findings }: Rechecked): readonly string[] => [
  RESULTS[result],
  why === null ? String(findings) : webReason(why).join(' / '),
  url,
];

/** Looks at the addresses of an earlier run again. Answers the exit status. */
export const recheckWeb = async (
  call: WebCall,
  options: WebOptions & { readonly format: string },
  settings: ScanOptions,
): Promise<number> => {
  if (options.format === 'sarif') {
    throw new Refusal(exit.wrongCall, [
      '--recheck: table 또는 jsonl로만 낼 수 있습니다.',
      '--recheck: prints table or jsonl only.',
    ]);
  }
  const all: Rechecked[] = [];
  const counts = await recheck(
    siteOf(call, settings, options.contact),
    call.recheck ?? [],
    showingOf(settings),
    (one) => {
      all.push(one);
      if (options.format === 'jsonl') print(`${JSON.stringify(one)}\n`);
    },
  );
  if (options.format === 'jsonl') print(`${JSON.stringify({ summary: { urls: all.length, ...counts } })}\n`);
  else print(table([...underlined(['결과 / result', '찾은 것 / found', '주소 / address']), ...all.map(rowOf)]));
  if (counts['still-exposed'] > 0) return exit.found;
  return counts.unreachable > 0 ? exit.unfinished : exit.done;
};
