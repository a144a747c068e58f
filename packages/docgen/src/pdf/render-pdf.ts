import { DocumentError } from '../errors.ts';
import type { DocumentModel } from '../models/index.ts';
import { paperFor } from '../papers/index.ts';
import type { Paper } from '../papers/paper.ts';
import { DENSITIES } from '../papers/shorten.ts';
import { printableText } from '../text/clean.ts';
import { canDraw, layOut, writePdf } from './compiler.ts';

/**
 * One document as PDF/A-2b, A4, fonts embedded; equal models give equal bytes (the creation time is `issuedAt`).
 * Synchronous: about 5 to 60 ms of one core. Throws {@link DocumentError}.
 */
export const renderPdf = (model: DocumentModel): Uint8Array =>
  writePdf(laidOut(model), Math.floor(model.issuedAt.epochMilliseconds / 1000));

const laidOut = (model: DocumentModel) =>
  model.kind === 'executive-status' ? onOnePage(model) : layOut(inkOf(paperFor(model)));

/** Shortens the lists step by step until the page holds them. */
const onOnePage = (model: DocumentModel) => {
  for (const density of DENSITIES) {
    const document = layOut(inkOf(paperFor(model, density)));
    if (document.numOfPages === 1) return document;
  }
  throw new DocumentError('page-limit');
};

/** The paper in JSON, each text in it made printable: the one door from people's words to the page. */
const inkOf = (paper: Paper): string =>
  JSON.stringify(paper, (_key, member: unknown) =>
    typeof member === 'string' ? printableText(member, canDraw) : member,
  );
