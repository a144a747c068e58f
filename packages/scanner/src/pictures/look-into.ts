import type { Limits } from '../documents/index.ts';
import { readOnce, type TextReader } from '../findings/text-reader.ts';
import { EXTRACTED_TEXT, type FileFinding, type SkipReason } from '../files/scan-file.ts';
import { confidences } from '../kinds.ts';
import type { Day } from '../rules/calendar.ts';
import { gatherPictures, type Picture } from './gather.ts';
import type { Recogniser } from './recogniser.ts';
import { settlePicture } from './settle-picture.ts';

/** A file with pictures in it. */
export interface PictureFile {
  readonly name: string;
  /** How many there were when its texts were read. */
  readonly count: number;
  /** Its bytes, or why they cannot be had any more. */
  readonly open: () => Uint8Array | SkipReason;
}

export interface PictureTools {
  readonly reader: TextReader;
  readonly recogniser: Recogniser;
  readonly limits: Limits;
  readonly today: Day;
  /** 1 low, 2 medium, 3 high. */
  readonly minConfidence: number;
  /** Called for each picture that is done. */
  readonly done: () => void;
  readonly signal?: AbortSignal;
}

export interface PictureResult {
  readonly findings: readonly FileFinding[];
  readonly skipped: readonly { readonly member: string | null; readonly why: SkipReason }[];
}

const findIn = (text: string, member: string | null, tools: PictureTools, findings: FileFinding[]): void => {
  tools.reader.read(readOnce(Buffer.from(text)), EXTRACTED_TEXT, (finding, value) => {
    const settled = settlePicture(finding, value, member, tools.today);
    if (confidences.indexOf(settled.confidence) + 1 >= tools.minConfidence) findings.push(settled);
  });
};

/** What is found in one picture, or why it was not read. */
const lookAt = async ({ member, bytes, why }: Picture, tools: PictureTools): Promise<PictureResult> => {
  if (bytes === null) return { findings: [], skipped: [{ member, why }] };
  const findings: FileFinding[] = [];
  const { text, unread } = await tools.recogniser.read(bytes);
  findIn(text, member, tools, findings);
  return { findings, skipped: unread === null ? [] : [{ member, why: unread }] };
};

/** Looks into every picture of a file, one after the other. `null`: it was broken off. */
export const lookIntoPictures = async (file: PictureFile, tools: PictureTools): Promise<PictureResult | null> => {
  const findings: FileFinding[] = [];
  const skipped: PictureResult['skipped'][number][] = [];
  for (let done = 0; done < file.count;) {
    const bytes = file.open();
    const pictures = typeof bytes === 'string' ? [] : gatherPictures(bytes, file.name, done, tools.limits);
    if (pictures.length === 0) {
      skipped.push({ member: null, why: typeof bytes === 'string' ? bytes : 'changed' });
      break;
    }
    for (const picture of pictures) {
      if (tools.signal?.aborted === true) return null;
      const result = await lookAt(picture, tools);
      findings.push(...result.findings);
      skipped.push(...result.skipped);
      tools.done();
    }
    done += pictures.length;
  }
  return { findings, skipped };
};
