import type { Supposed } from './use-supposed.ts';

/** What each chapter of the form is given. */
export interface ChapterProps {
  readonly supposed: Supposed;
}
