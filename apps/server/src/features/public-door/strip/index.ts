import type { publicFileTypes } from '@bongsu/contracts';
import { stripJpeg } from './jpeg.ts';
import { stripOffice } from './office.ts';
import { stripPng } from './png.ts';

type Kind = (typeof publicFileTypes)[number];

interface Taken {
  readonly kind: Kind;
  /** Of the name we give it. */
  readonly ending: string;
  /** `null`: it is not sound, or holds what cannot be freed. */
  readonly strip: (bytes: Buffer) => Buffer | null | Promise<Buffer | null>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** A text has nothing beside what stands in it. */
const plainText = (bytes: Buffer): Buffer | null => (bytes.includes(0) ? null : bytes);

/** What is taken at the public door, by content: only what can be freed from what it tells about its maker. */
export const takenTypes: Readonly<Record<string, Taken>> = {
  'image/jpeg': { kind: 'jpeg', ending: 'jpg', strip: stripJpeg },
  'image/png': { kind: 'png', ending: 'png', strip: stripPng },
  [`${OFFICE}wordprocessingml.document`]: { kind: 'docx', ending: 'docx', strip: stripOffice },
  [`${OFFICE}spreadsheetml.sheet`]: { kind: 'xlsx', ending: 'xlsx', strip: stripOffice },
  [`${OFFICE}presentationml.presentation`]: { kind: 'pptx', ending: 'pptx', strip: stripOffice },
  'text/plain': { kind: 'text', ending: 'txt', strip: plainText },
};

/** The copy that others may see; `null` when none can be made. A broken file is no reason to fall over. */
export const strippedCopy = async (mediaType: string, bytes: Buffer): Promise<Buffer | null> => {
  try {
    return (await takenTypes[mediaType]?.strip(bytes)) ?? null;
  } catch {
    return null;
  }
};
