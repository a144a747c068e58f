/** What the scanner looks for. The Korean term of each stands in `docs/glossary.md`. */
export const kinds = [
  'resident-registration',
  'alien-registration',
  'passport',
  'driver-licence',
  'mobile-phone',
  'phone',
  'account',
  'card',
  'business-registration',
  'health-insurance',
  'email',
  'ip-address',
  'address',
  'name',
  'birth-date',
  'vehicle',
] as const;

export type Kind = (typeof kinds)[number];

export const confidences = ['low', 'medium', 'high'] as const;

/** `high` is reported and masked, `medium` looked at by a person, `low` counted until something beside it speaks for it. */
export type Confidence = (typeof confidences)[number];
