import { instant, seoulDate } from '@bongsu/kit';
import type { Duty } from '../../engine/duty.ts';
import type { Facts } from '../../facts/schema.ts';
import { optionalRuleIds } from '../../facts/vocabulary.ts';
import type { ApplicabilityBasis, DatedValue } from '../../parameters/model.ts';
import { someFacts } from '../arbitrary-facts.ts';
import { asks, dutiesFor, must, property, said, statute } from './property.ts';

type Moment = (facts: Facts) => string | null | undefined;

/** The moment that decides which version governs; an unknown occurrence cannot have come after its awareness. */
const momentOf: Readonly<Record<ApplicabilityBasis, Moment>> = {
  occurrence: ({ breach }) => breach?.occurredAt ?? breach?.awareAt,
  awareness: ({ breach }) => breach?.awareAt,
  'possibility-awareness': ({ breach }) => breach?.possibility?.awareAt,
  'incident-awareness': ({ breach }) => breach?.networkIncident?.awareAt,
  'incident-occurrence': ({ breach }) => breach?.occurredAt ?? breach?.networkIncident?.awareAt,
};

/** Nobody knows since when these are in force. */
const dateless: ReadonlySet<string> = new Set(optionalRuleIds.filter((id) => id !== 'KR-NET-USERNOTICE'));

const FOREVER = '9999-12-31';
const dayOf = (moment: string): string => seoulDate(instant(moment)).toString();

/** The day on which the values behind an answer are read: the deciding one, or the last of its version. */
const dayFor = (duty: Duty, facts: Facts): string => {
  const versions = statute.parameters.get(`${duty.rule}/version`);
  if (versions?.kind !== 'version') return '';
  const index = versions.values.findIndex(({ value }) => value === duty.version);
  const { basis } = versions.values[index]!;
  const next = versions.values[index + 1]?.from ?? FOREVER;
  const day = dayOf(momentOf[basis](facts) ?? '');
  return day < next ? day : seoulDate(instant(`${next}T00:00:00+09:00`).subtract({ hours: 1 })).toString();
};

const valuesOf = (rule: string): readonly (readonly DatedValue[])[] =>
  [...statute.parameters].filter(([key]) => key.startsWith(`${rule}/`)).map(([, { values }]) => values);

const isInForce = (duty: Duty, { law, article, effectiveFrom }: Duty['basis'][number], day: string): boolean =>
  valuesOf(duty.rule).some((values) =>
    values.some((value, index) => {
      const same = value.law === law && value.article === article && value.from === effectiveFrom;
      return same && (value.from ?? '') <= day && day < (values[index + 1]?.from ?? FOREVER);
    }),
  );

/** The sentence that two versions may govern names the newer one. */
const isAboutVersions = (duty: Duty): boolean => duty.missing[0] === 'breach.occurredAt';

export const basisProperties = [
  property('every answer under loaded law names the articles it rests on', 500, someFacts, (facts) => {
    for (const one of dutiesFor(facts))
      must(one.basis.length > 0 || one.version === 'not-loaded', () => `rests on nothing: ${said(one)}`);
  }),
  property('what is asked rests on values in force on the day that decides', 500, someFacts, (facts) => {
    for (const one of dutiesFor(facts).filter(asks)) {
      if (one.version === 'not-loaded' || dateless.has(one.rule) || isAboutVersions(one)) continue;
      const day = dayFor(one, facts);
      for (const basis of one.basis)
        must(isInForce(one, basis, day), () => `${basis.article} of ${basis.effectiveFrom} on ${day}: ${said(one)}`);
    }
  }),
];
