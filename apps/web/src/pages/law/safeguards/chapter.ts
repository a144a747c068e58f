import type { SupposedProfile } from './use-profile.ts';

/** What each chapter of the form is given. */
export interface ChapterProps {
  readonly supposed: SupposedProfile;
}
