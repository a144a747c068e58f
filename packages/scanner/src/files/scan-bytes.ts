import { usualLimits } from '../documents/index.ts';
import { loadEngine } from '../engine/engine.ts';
import { confidences } from '../kinds.ts';
import { TextReader } from '../findings/text-reader.ts';
import { lookIntoPictures } from '../pictures/look-into.ts';
import { Recogniser } from '../pictures/recogniser.ts';
import type { ScanOptions } from './scan.ts';
import { scanStream, type FileFinding, type FileScan, type SkipReason } from './scan-file.ts';

export type BytesOptions = Pick<
  ScanOptions,
  'today' | 'now' | 'minConfidence' | 'reveal' | 'custom' | 'dictionaries'
> & {
  /** Tells formats that have no sign of their own: `mail.eml`, `page.html`. */
  readonly name?: string;
};

export interface BytesResult {
  readonly findings: readonly FileFinding[];
  readonly skipped: readonly { readonly member: string | null; readonly why: SkipReason }[];
}

const least = ({ minConfidence }: BytesOptions): number => confidences.indexOf(minConfidence ?? 'low') + 1;

const scanOf = (options: BytesOptions, ocr: boolean): FileScan => {
  const reader = new TextReader({
    module: loadEngine(),
    today: options.today,
    custom: options.custom ?? [],
    dictionaries: options.dictionaries ?? [],
    reveal: options.reveal ?? false,
    minConfidence: least(options),
  });
  return { reader, limits: usualLimits(options.now), maxDocument: Number.POSITIVE_INFINITY, ocr };
};

const scanWith = (scan: FileScan, bytes: Uint8Array, name: string): BytesResult & { readonly pictures: number } => {
  const findings: FileFinding[] = [];
  const skipped: BytesResult['skipped'][number][] = [];
  let pictures = 0;
  scanStream(scan, bytes, name, {
    found: (finding) => findings.push(finding),
    skipped: (member, why) => skipped.push({ member, why }),
    picture: () => {
      pictures += 1;
    },
  });
  return { findings, skipped, pictures };
};

/** Looks for personal data in bytes that are in memory: a text or any document the scanner reads. */
export const scanBytes = (bytes: Uint8Array, options: BytesOptions): BytesResult => {
  const { findings, skipped } = scanWith(scanOf(options, false), bytes, options.name ?? '');
  return { findings, skipped };
};

/** The same with the text that is in pictures, which takes a second or so for each. */
export const scanBytesAndPictures = async (bytes: Uint8Array, options: BytesOptions): Promise<BytesResult> => {
  const scan = scanOf(options, true);
  const name = options.name ?? '';
  const { findings, skipped, pictures } = scanWith(scan, bytes, name);
  if (pictures === 0) return { findings, skipped };
  const recogniser = new Recogniser();
  try {
    const inPictures = await lookIntoPictures(
      { name, count: pictures, open: () => bytes },
      { ...scan, recogniser, today: options.today, minConfidence: least(options), done: () => undefined },
    );
    return {
      findings: [...findings, ...(inPictures?.findings ?? [])],
      skipped: [...skipped, ...(inPictures?.skipped ?? [])],
    };
  } finally {
    await recogniser.close();
  }
};
