import type { Kind } from '../kinds.ts';

/** One or more signs by which somebody hid a digit or a letter. */
const HIDDEN = '[*●○•xX]';

const FORMS: readonly (readonly [Kind, RegExp])[] = [
  ['resident-registration', new RegExp(`^\\d{6}-?(?:[1-4]${HIDDEN}{6}|${HIDDEN}{7})$`)],
  ['alien-registration', new RegExp(`^\\d{6}-?[5-8]${HIDDEN}{6}$`)],
  ['mobile-phone', new RegExp(`^01[016789]([-. ]?)(?:${HIDDEN}{3,4}\\1\\d{4}|\\d{3,4}\\1${HIDDEN}{4})$`)],
  ['card', new RegExp(`^\\d{4}([- ]?)(?:\\d{2}${HIDDEN}{2}|${HIDDEN}{4})\\1${HIDDEN}{4}\\1(?:\\d{4}|${HIDDEN}{4})$`)],
  ['email', /^[\w.+-]{1,8}\*{2,}[\w.+-]{0,4}@[A-Za-z0-9.-]{3,253}$/],
];

/** Somebody hid the part that matters: of which kind it would be. No exposure, and good to know in a report. */
export const readMaskedForm = (text: string): Kind | null => FORMS.find(([, form]) => form.test(text))?.[0] ?? null;
