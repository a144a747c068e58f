/** The sixteen kinds of misuse, and under which rule each is looked for first. */
export const KINDS = [
  'mass-look-up',
  'many-people',
  'same-person',
  'out-of-hours-look-up',
  'address-not-allowed',
  'download-without-reason',
  'large-download',
  'many-downloads',
  'guessed-password',
  'gone-or-dormant',
  'impossible-travel',
  'two-places-at-once',
  'granted-then-looked',
  'own-approval',
  'silent-system',
  'clock-jumped',
] as const;

export type Kind = (typeof KINDS)[number];
