import { DocumentError } from '../errors.ts';
import type { DocumentModel } from '../models/index.ts';
import { paperFor } from '../papers/index.ts';
import { DENSITIES } from '../papers/shorten.ts';
import { countPages, printPaper } from './compiler.ts';
import { inkOf } from './ink.ts';

/**
 * One document as PDF/A-2b, A4, fonts embedded; equal models give equal bytes (the creation time is `issuedAt`).
 * Synchronous: 10 to 60 ms of one core for a usual document. Throws {@link DocumentError}.
 */
export const renderPdf = (model: DocumentModel): Uint8Array => {
  const paper = model.kind === 'executive-status' ? onOnePage(model) : inkOf(paperFor(model));
  return printPaper(paper, Math.floor(model.issuedAt.epochMilliseconds / 1000));
};

/** Shortens the lists step by step until the page holds them. */
const onOnePage = (model: DocumentModel): string => {
  for (const density of DENSITIES) {
    const paper = inkOf(paperFor(model, density));
    if (countPages(paper) === 1) return paper;
  }
  throw new DocumentError('page-limit');
};
