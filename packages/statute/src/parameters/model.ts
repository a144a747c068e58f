import { z } from 'zod';

/** The same short text in Korean and in English. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-09-11');
/** Words for people, never empty. */
export const text = z.string().trim().min(1);

/** How sure we are: article text read, told by a secondary source, or remembered. */
export const confidences = ['confirmed', 'secondary', 'memory'] as const;
export type Confidence = (typeof confidences)[number];

/** Which moment decides whether a version applies (부칙의 적용례). */
export const applicabilityBases = [
  'occurrence',
  'awareness',
  'possibility-awareness',
  'incident-awareness',
  'incident-occurrence',
] as const;
export type ApplicabilityBasis = (typeof applicabilityBases)[number];

export const promptnessWords = ['immediately', 'without-delay'] as const;
export type Promptness = (typeof promptnessWords)[number];

/** `from: null` is allowed for a first value only: in force since before anyone here could settle the day. */
const citation = {
  from: date.nullable(),
  law: text,
  article: text,
  source: text,
  confidence: z.enum(confidences),
  verified: date,
  'review-by': date,
};

/** The history of a value: each entry with its first day and its citation, `null` where it was repealed. */
export const dated = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ ...citation, value: value.nullable() })).min(1);

const head = { about: text };

/** What a parameter file may look like; a key that is not listed here is an error. */
export const parameterFile = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('version'),
    earlier: z.enum(['none', 'not-loaded']),
    values: z
      .array(
        z.strictObject({
          ...citation,
          value: z
            .string()
            .regex(/^v\d+$/)
            .nullable(),
          basis: z.enum(applicabilityBases),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    ...head,
    kind: z.literal('deadline'),
    values: dated(z.union([z.enum(promptnessWords), z.string().regex(/^PT\d+H$/), z.literal('none')])),
  }),
  z.strictObject({ ...head, kind: z.literal('days'), values: dated(z.int().positive()) }),
  z.strictObject({ ...head, kind: z.literal('count'), values: dated(z.int().positive()) }),
  z.strictObject({ ...head, kind: z.literal('codes'), values: dated(z.array(text).min(1)) }),
  z.strictObject({ ...head, kind: z.literal('deferral'), values: dated(z.enum(promptnessWords)) }),
  z.strictObject({ ...head, kind: z.literal('exemption'), values: dated(z.literal('applies')) }),
  z.strictObject({ ...head, kind: z.literal('sanction'), values: dated(z.strictObject({ ko: text, en: text })) }),
]);

export type ParameterFile = z.infer<typeof parameterFile>;
export type Kind = ParameterFile['kind'];
export type DatedValue<K extends Kind = Kind> = Extract<ParameterFile, { kind: K }>['values'][number];

/** One parameter of the law with its history. `key` is its path below `rules/`, without `.yaml`. */
export type Parameter = ParameterFile & { readonly key: string };

/** A dated value that is in force, i.e. whose value is not a repeal. */
export type InForce<K extends Kind> = DatedValue<K> & { readonly value: NonNullable<DatedValue<K>['value']> };

/** What a sentence of the trace needs to know about the value it rests on. */
export type Citation = Pick<DatedValue, 'from' | 'law' | 'article' | 'confidence' | 'review-by'>;
