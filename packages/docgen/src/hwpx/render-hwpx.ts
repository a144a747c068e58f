import { markdownToHwpx, validateHwpx } from 'kordoc';
import { DocumentError } from '../errors.ts';
import type { EditableDocument } from '../models/index.ts';
import { paperFor } from '../papers/index.ts';
import { adjusted } from './adjust.ts';
import { htmlOf } from './html.ts';
import { profileOf } from './profile.ts';
import { tablesOf } from './tables.ts';

/** 공문서 page: kordoc's sober preset for minutes, which adds no numbering of its own. */
const OFFICIAL = {
  preset: 'minutes',
  pageNumbers: true,
  autoFit: false,
  margins: { top: 20, bottom: 15, left: 20, right: 20 },
} as const;

/**
 * One document as HWPX (KS X 6101), for editing in Hancom Office: the same boxes as the PDF, without its footer, whose
 * words stand in the first and last table. Equal models give equal bytes. Throws {@link DocumentError} when the file
 * does not pass the container check.
 */
export const renderHwpx = async (model: EditableDocument): Promise<Uint8Array> => {
  const paper = paperFor(model);
  const tables = tablesOf(paper);
  const markdown = [`# ${paper.title}`, ...tables.map((table) => htmlOf(table))].join('\n\n');
  const written = await markdownToHwpx(markdown, {
    gongmun: OFFICIAL,
    profile: profileOf(tables),
    page: { size: 'A4', orientation: paper.orientation },
  });
  const bytes = adjusted(new Uint8Array(written), tables);
  const check = await validateHwpx(bytes);
  if (!check.ok)
    throw new DocumentError(
      'hwpx-invalid',
      check.issues.map(({ message }) => message),
    );
  return bytes;
};
