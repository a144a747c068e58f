import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { instant, monotonic, seoulDate, startOfSeoulDay, systemClock, Temporal } from '@bongsu/kit';
import {
  confidences,
  NotACache,
  scan,
  scanBytes,
  scanBytesAndPictures,
  type Confidence,
  type PathFinding,
  type ScanOptions,
} from '@bongsu/scanner';
import { Option, type Command } from 'commander';
import { exit, Refusal } from '../../exit.ts';
import { print, printJson } from '../../print.ts';
import { findingLine, summaryLine } from './jsonl.ts';
import { readOwnKinds } from './own-kinds.ts';
import { progressBar } from './progress.ts';
import { findingsTable, summaryText } from './report.ts';
import { sarifOf } from './sarif.ts';
import { recheckWeb, scanWeb } from './scan-web.ts';
import { together, type AnyFinding, type Summary } from './summary.ts';
import { isAddress, webCallOf, type WebCall, type WebOptions } from './web-call.ts';
import { addWebOptions } from './web-options.ts';

const VERSION = '0.1.0';

const example = `
예 / Example:
  $ bongsu scan ~/Documents
  $ bongsu scan /srv/share --format jsonl --min-confidence medium --cache scan.cache > found.jsonl
  $ bongsu scan /srv/scans --ocr
  $ git diff --cached | bongsu scan --stdin
  $ bongsu scan . --format sarif > bongsu.sarif
  $ bongsu scan https://www.example.kr/ --urls list.txt --evidence evidence/ --format jsonl > web.jsonl
  $ bongsu scan --recheck web.jsonl

값은 가려서 보여 줍니다. / Values are shown masked.
.bongsuignore 파일에 적은 것은 건너뜁니다(.gitignore와 같은 규칙). / What a .bongsuignore lists is left out.
종료 상태 / Exit status: 0 없음 nothing found, 1 찾음 found, 2 입력 오류 wrong input, 3 완료하지 못함 not finished`;

interface Options extends WebOptions {
  readonly format: 'table' | 'jsonl' | 'sarif';
  readonly reveal?: true;
  readonly minConfidence: Confidence;
  readonly jobs: string;
  readonly since?: string;
  readonly cache?: string;
  readonly kinds?: string;
  readonly stdin?: true;
  readonly ocr?: true;
  readonly name: string;
}

const jobsOf = (text: string): number => {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new Refusal(exit.wrongCall, [
    `--jobs ${text}: 1에서 256 사이의 정수여야 합니다.`,
    `--jobs ${text}: a whole number from 1 to 256 was expected.`,
  ]);
};

const sinceOf = (text: string): number => {
  try {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfSeoulDay(Temporal.PlainDate.from(text)) : instant(text);
    return at.epochMilliseconds;
  } catch {
    throw new Refusal(exit.wrongCall, [
      `--since ${text}: 2026-11-01 또는 2026-11-01T09:00:00+09:00 꼴이어야 합니다.`,
      `--since ${text}: 2026-11-01 or 2026-11-01T09:00:00+09:00 was expected.`,
    ]);
  }
};

/** Findings go out as they come, or together when the format needs all of them. */
const output = (
  format: Options['format'],
): { tell: (finding: AnyFinding) => void; end: (summary: Summary) => void } => {
  if (format === 'jsonl') {
    let waiting: string[] = [];
    const flush = (): void => {
      print(waiting.join(''));
      waiting = [];
    };
    return {
      tell: (finding) => {
        waiting.push(findingLine(finding));
        // Pages come slowly, and a crawl may be broken off: what it found by then is out.
        if (waiting.length >= 500 || finding.page !== undefined) flush();
      },
      end: (summary) => {
        waiting.push(summaryLine(summary));
        flush();
      },
    };
  }
  const all: AnyFinding[] = [];
  return {
    tell: (finding) => all.push(finding),
    end: (summary) => {
      if (format === 'sarif') printJson(sarifOf(all, VERSION));
      else print(findingsTable(all) + summaryText(summary));
    },
  };
};

const STDIN = '(stdin)';

const scanInput = async (
  name: string,
  options: ScanOptions,
  tell: (finding: PathFinding) => void,
): Promise<Summary> => {
  const begun = options.now();
  const bytes = await buffer(process.stdin);
  const look = options.ocr === true ? scanBytesAndPictures : scanBytes;
  const { findings, skipped } = await look(bytes, { ...options, name });
  const byKind: Record<string, number> = {};
  for (const finding of findings) {
    tell({ ...finding, path: STDIN });
    if (!finding.maskedForm && !finding.placeholder) byKind[finding.kind] = (byKind[finding.kind] ?? 0) + 1;
  }
  return {
    files: 1,
    bytes: bytes.length,
    skipped: skipped.map((one) => ({ ...one, path: STDIN })),
    findings: Object.values(byKind).reduce((sum, count) => sum + count, 0),
    byKind,
    seconds: Math.round(options.now() - begun) / 1000,
  };
};

const today = (): { year: number; month: number; day: number } => {
  const { year, month, day } = seoulDate(systemClock.now());
  return { year, month, day };
};

const isWrong = (paths: readonly string[], isStdin: boolean, web: WebCall | null): boolean =>
  isStdin ? paths.length > 0 || web !== null : paths.length === 0 && web === null;

const cannotRemember = (path: string): Refusal =>
  new Refusal(exit.wrongCall, [
    `--cache ${path}: 이 명령이 만든 파일이 아니거나 쓸 수 없는 곳입니다. 다른 이름을 주십시오.`,
    `--cache ${path}: not a file of this command, or not a place to write to. Give another name.`,
  ]);

const scanFiles = async (
  files: readonly string[],
  { cache }: Options,
  settings: ScanOptions,
  tell: (finding: AnyFinding) => void,
): Promise<Summary> => {
  try {
    return await scan(files, settings, tell);
  } catch (error) {
    const isOfCache = error instanceof NotACache || (error as NodeJS.ErrnoException).code !== undefined;
    if (cache !== undefined && isOfCache) throw cannotRemember(cache);
    throw error;
  }
};

/** Whatever was named: files and folders, pages, or both. */
const look = async (
  files: readonly string[],
  web: WebCall | null,
  options: Options,
  settings: ScanOptions,
  tell: (finding: AnyFinding) => void,
): Promise<Summary> => {
  if (options.stdin === true) return scanInput(options.name, settings, tell);
  const inFiles = files.length > 0 || web === null ? await scanFiles(files, options, settings, tell) : null;
  if (web === null) return inFiles!;
  const onPages = await scanWeb(web, options, settings, tell);
  return inFiles === null ? onPages : together(inFiles, onPages);
};

/** A crawl that read nothing has found nothing, and shows nothing. */
const statusOf = ({ findings, files, skipped }: Summary, web: WebCall | null): number => {
  if (findings > 0) return exit.found;
  // Where nothing could be opened, nothing can be said.
  const unreadable = skipped.filter(({ why }) => why === 'unreadable').length;
  if (unreadable > 0 && unreadable >= files) return exit.unfinished;
  return web !== null && files === 0 ? exit.unfinished : exit.done;
};

const run = async (paths: readonly string[], options: Options): Promise<void> => {
  const web = webCallOf(paths, options);
  if (isWrong(paths, options.stdin ?? false, web)) {
    throw new Refusal(exit.wrongCall, [
      '검사할 파일이나 폴더를 하나 이상 적거나 --stdin을 쓰십시오. 둘을 함께 쓸 수는 없습니다.',
      'Name at least one file or folder, or use --stdin; not both.',
    ]);
  }
  if (web !== null && options.ocr === true) {
    throw new Refusal(exit.wrongCall, [
      '--ocr: 파일과 폴더, --stdin에만 쓸 수 있습니다. 웹 페이지의 그림은 내려받아 검사하십시오.',
      '--ocr: for files, folders and --stdin only. Download pictures of web pages to have them looked into.',
    ]);
  }
  const missing = paths.find((path) => !isAddress(path) && !existsSync(path));
  if (missing !== undefined) {
    throw new Refusal(exit.wrongCall, [
      `${missing}: 그런 파일이나 폴더가 없습니다.`,
      `${missing}: there is no such file or folder.`,
    ]);
  }
  const bar = progressBar(process.stderr, monotonic);
  const settings: ScanOptions = {
    today: today(),
    now: monotonic,
    jobs: jobsOf(options.jobs),
    minConfidence: options.minConfidence,
    reveal: options.reveal ?? false,
    ocr: options.ocr ?? false,
    ...readOwnKinds(options.kinds),
    progress: bar.show,
    ...(options.since === undefined ? {} : { since: sinceOf(options.since) }),
    ...(options.cache === undefined ? {} : { cache: options.cache }),
  };
  if (web !== null && web.recheck !== null) {
    process.exitCode = await recheckWeb(web, options, settings);
    return;
  }
  const { tell, end } = output(options.format);
  const files = paths.filter((path) => !isAddress(path));
  const summary = await look(files, web, options, settings, tell);
  bar.clear();
  end(summary);
  process.exitCode = statusOf(summary, web);
};

/** `bongsu scan PATH…`: personal data in files, folders and web pages. Needs neither server nor database. */
export const addScan = (program: Command): void => {
  const command = program
    .command('scan')
    .description('파일, 폴더, 웹 페이지에서 개인정보를 찾는다 / finds personal data in files, folders and web pages')
    .argument('[paths...]', '파일, 폴더, http(s) 주소 / files, folders, http(s) addresses')
    .addOption(
      new Option('--format <format>', '출력 형식 / what to print')
        .choices(['table', 'jsonl', 'sarif'])
        .default('table'),
    )
    .option('--reveal', '가리지 않은 값도 함께 / values beside their masks')
    .addOption(
      new Option('--min-confidence <level>', '이보다 확실한 것만 / only what is at least as sure')
        .choices(confidences)
        .default('low'),
    )
    .option('--jobs <n>', '동시에 일할 수 / how many threads', String(availableParallelism()))
    .option('--since <when>', '그 뒤 바뀐 것만 / only what changed since')
    .option('--cache <file>', '바뀌지 않은 파일을 다시 읽지 않게 기억할 곳 / remembers what has not changed')
    .option('--ocr', '그림 속 글자도(그림마다 1초 남짓) / text in pictures too, a second or so for each')
    .option('--kinds <file>', '기관이 정한 종류(JSON) / kinds of your own')
    .option('--stdin', '표준 입력을 검사 / looks into standard input')
    .option('--name <name>', '표준 입력의 파일 이름(형식 구별) / its name, to tell its format', '')
    .addHelpText('after', example)
    .action(run);
  addWebOptions(command);
};
