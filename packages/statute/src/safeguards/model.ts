import { z } from 'zod';
import { dataKinds } from '../facts/vocabulary.ts';
import { dated, text, type Citation } from '../parameters/model.ts';
import { conditionNames } from './conditions/index.ts';
import { subjectKinds, zones } from './profile/vocabulary.ts';

const bilingual = z.strictObject({ ko: text, en: text });
const duration = z.iso.duration();
const names = z.array(z.enum(conditionNames));

/** Words the law gives where it gives no number; `own-plan`: as the internal management plan fixes it. */
const words = ['immediately', 'without-delay', 'regularly', 'own-plan', 'own-rule'] as const;
export type Word = (typeof words)[number];

/** What a period measures: how long something is kept at the least, or how often it is done at the least. */
const measures = ['keep', 'every'] as const;
export type Measure = (typeof measures)[number];

/** What is encrypted: passwords, and the kinds of data that a profile names. */
export const items = ['password', ...dataKinds] as const;
export type Item = (typeof items)[number];

/** Where: the zones of a processing system, the handlers' devices and media, and the way over a network. */
export const places = [...zones, 'devices', 'transfer'] as const;
export type Place = (typeof places)[number];

/**
 * `when`: all of these conditions; none means every controller. `longer`: the period that holds instead where any of
 * these conditions does.
 */
const duty = z.strictObject({
  do: bilingual,
  when: names,
  period: duration.optional(),
  measure: z.enum(measures).optional(),
  longer: z.strictObject({ period: duration, when: names.min(1) }).optional(),
  word: z.enum(words).optional(),
});

/** One safeguard with its history. `before`: what to say of the time before its first day, beside that it had not begun. */
export const dutyFile = z.strictObject({
  about: text,
  title: bilingual,
  before: bilingual.optional(),
  values: dated(duty),
});

/** One of the three types of the old annex (2016-09-01 to 2023-09-21). */
export const typeFile = z.strictObject({
  about: text,
  values: dated(z.strictObject({ type: z.int().positive(), title: bilingual, when: names.min(1) })),
});

/** Which items must be encrypted where, for whose data; `items: any` means all personal data. */
export const encryptionFile = z.strictObject({
  about: text,
  values: dated(
    z.strictObject({
      items: z.union([z.literal('any'), z.array(z.enum(items)).min(1)]),
      subjects: z.array(z.enum(subjectKinds)).min(1),
      places: z.array(z.enum(places)).min(1),
      way: z.literal('one-way').optional(),
      because: bilingual,
      when: names,
    }),
  ),
});

type Named<File> = File & { readonly id: string };
export type DutyFile = Named<z.infer<typeof dutyFile>>;
export type TypeFile = Named<z.infer<typeof typeFile>>;
export type EncryptionFile = Named<z.infer<typeof encryptionFile>>;

/** An entry of a file that is in force rather than a repeal. */
export type Live<Entry extends Citation & { readonly value: unknown }> = Entry & {
  readonly value: NonNullable<Entry['value']>;
};

export const isLive = <Entry extends Citation & { readonly value: unknown }>(entry: Entry): entry is Live<Entry> =>
  entry.value !== null;
