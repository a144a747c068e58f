import type { PublicPage } from '../http/public-html.ts';
import { personalPage } from './notices/index.ts';
import { postingPages } from './postings/index.ts';

/** What the public reads without scripts: postings, and the notice somebody was sent. */
export const publicPages: readonly PublicPage[] = [...postingPages, personalPage];
