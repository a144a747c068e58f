import { usualLimits } from '../documents/index.ts';
import { loadEngine } from '../engine/engine.ts';
import { confidences } from '../kinds.ts';
import { TextReader } from '../findings/text-reader.ts';
import type { ScanOptions } from './scan.ts';
import { scanStream, type FileFinding, type SkipReason } from './scan-file.ts';

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

/** Looks for personal data in bytes that are in memory: a text or any document the scanner reads. */
export const scanBytes = (bytes: Uint8Array, options: BytesOptions): BytesResult => {
  const reader = new TextReader({
    module: loadEngine(),
    today: options.today,
    custom: options.custom ?? [],
    dictionaries: options.dictionaries ?? [],
    reveal: options.reveal ?? false,
    minConfidence: confidences.indexOf(options.minConfidence ?? 'low') + 1,
  });
  const findings: FileFinding[] = [];
  const skipped: { member: string | null; why: SkipReason }[] = [];
  const scan = { reader, limits: usualLimits(options.now), maxDocument: Number.POSITIVE_INFINITY };
  scanStream(scan, bytes, options.name ?? '', {
    found: (finding) => findings.push(finding),
    skipped: (member, why) => skipped.push({ member, why }),
  });
  return { findings, skipped };
};
