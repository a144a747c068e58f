import type { FactKey, FactValues } from '@bongsu/contracts';
import { type Language, formatMoment, formatNumber, translator } from '../../../i18n/index.ts';
import {
  answerWords,
  causeWords,
  dataKindWords,
  effectWords,
  factPhrases,
  groundWords,
  itemWords,
  methodWords,
  partWords,
  riskWords,
} from './fact-words.ts';

type Value<Key extends FactKey> = Exclude<FactValues[Key], undefined>;
type Tell<Key extends FactKey> = (value: NonNullable<Value<Key>>, language: Language) => string;

const moment = (iso: string, language: Language): string => formatMoment(iso, language);
const words = (text: string): string => text;
const answer = (value: boolean, language: Language): string => translator(answerWords, language)(value ? 'yes' : 'no');

const span = ({ from, until }: { from: string; until: string | null }, language: Language): string => {
  const t = translator(factPhrases, language);
  const start = formatMoment(from, language);
  return until === null ? t('from', { from: start }) : t('span', { from: start, until: formatMoment(until, language) });
};

const possibility: Tell<'possibility'> = (value, language) => {
  const t = translator(factPhrases, language);
  return [
    value.awareAt === null ? '' : t('known', { at: formatMoment(value.awareAt, language) }),
    value.ground === null ? '' : translator(groundWords, language)(value.ground),
    value.clearedAt === null ? '' : t('cleared', { at: formatMoment(value.clearedAt, language) }),
  ]
    .filter((part) => part !== '')
    .join('\n');
};

const networkIncident: Tell<'networkIncident'> = (value, language) => {
  const t = translator(factPhrases, language);
  const known = value.awareAt === null ? [] : [t('known', { at: formatMoment(value.awareAt, language) })];
  const news = value.newFactsAt.map((at) => t('newFacts', { at: formatMoment(at, language) }));
  const question = translator(partWords, language)('disruption');
  const { disruption } = value;
  const answered =
    disruption === null || disruption === undefined
      ? []
      : [t('answered', { question, answer: answer(disruption, language) })];
  return [...known, ...news, ...answered].join('\n');
};

const list = (language: Language, all: readonly string[]): string =>
  all.length === 0 ? translator(factPhrases, language)('none') : all.join(', ');

const tell: { readonly [Key in FactKey]: Tell<Key> } = {
  occurredAt: moment,
  detectedAt: moment,
  awareAt: moment,
  containedAt: moment,
  recoveredAt: moment,
  subjectCount: (count, language) =>
    translator(factPhrases, language)('people', { count: formatNumber(count, language) }),
  subjectCountAtLeast: (count, language) =>
    translator(factPhrases, language)('atLeast', { count: formatNumber(count, language) }),
  dataKinds: (kinds, language) =>
    list(
      language,
      kinds.map((kind) => translator(dataKindWords, language)(kind)),
    ),
  dataItems: words,
  effects: (all, language) =>
    list(
      language,
      all.map((effect) => translator(effectWords, language)(effect)),
    ),
  cause: (cause, language) => translator(causeWords, language)(cause),
  causeDetail: words,
  methods: (all, language) =>
    list(
      language,
      all.map((method) => translator(methodWords, language)(method)),
    ),
  circumstances: words,
  damage: words,
  peopleInvolved: words,
  recovered: answer,
  contactsUnknown: (value, language) => translator(answerWords, language)(value),
  unconfirmedItems: (items, language) =>
    list(
      language,
      items.map((item) => translator(itemWords, language)(item)),
    ),
  unauthorisedAccessConfirmed: answer,
  noHarmEvident: answer,
  riskToRights: (risk, language) => translator(riskWords, language)(risk),
  unintelligible: answer,
  highRiskRemoved: answer,
  disproportionateEffort: answer,
  emergencyMeasures: span,
  forceMajeure: span,
  possibility,
  networkIncident,
};

/** A recorded fact as a person reads it; `null` was recorded as not known. */
export function factText(key: FactKey, value: unknown, language: Language): string {
  if (value === null || value === undefined) return translator(factPhrases, language)('unknown');
  return (tell[key] as (known: unknown, language: Language) => string)(value, language);
}
