import type { Kind } from '../kinds.ts';

/** One or more signs by which somebody hid a digit or a letter. */
const HIDDEN = '[*●○•xX]';

const FORMS: readonly (readonly [Kind, string])[] = [
  ['resident-registration', `\\d{6}-?(?:[1-4]${HIDDEN}{6}|${HIDDEN}{7})`],
  ['alien-registration', `\\d{6}-?[5-8]${HIDDEN}{6}`],
  ['mobile-phone', `01[016789](?<a>[-. ]?)(?:${HIDDEN}{3,4}\\k<a>\\d{4}|\\d{3,4}\\k<a>${HIDDEN}{4})`],
  ['card', `\\d{4}(?<b>[- ]?)(?:\\d{2}${HIDDEN}{2}|${HIDDEN}{4})\\k<b>${HIDDEN}{4}\\k<b>(?:\\d{4}|${HIDDEN}{4})`],
  ['email', '[\\w.+-]{1,8}\\*{2,}[\\w.+-]{0,4}@[A-Za-z0-9.-]{3,253}'],
];

const WHOLE = FORMS.map(([kind, form]) => [kind, new RegExp(`^${form}$`)] as const);
const WITHIN = FORMS.map(
  ([kind, form]) => [kind, new RegExp(`(?<![A-Za-z0-9*●○•])${form}(?![A-Za-z0-9*●○•])`, 'g')] as const,
);

/** Somebody hid the part that matters: of which kind it would be. No exposure, and good to know in a report. */
export const readMaskedForm = (text: string): Kind | null => WHOLE.find(([, form]) => form.test(text))?.[0] ?? null;

export interface MaskedForm {
  readonly kind: Kind;
  /** In the text. */
  readonly start: number;
  readonly text: string;
}

/** The value with a hidden part that covers a place of a text. */
export const maskedFormAt = (text: string, place: number): MaskedForm | null => {
  for (const [kind, form] of WITHIN) {
    for (const { index, 0: found } of text.matchAll(form)) {
      if (index <= place && place <= index + found.length) return { kind, start: index, text: found };
    }
  }
  return null;
};
