import type { NoticeView } from '@bongsu/contracts';
import { type Translate, useFormat, useTexts } from '../../i18n/index.ts';
import { ButtonLink, Callout, DefinitionList } from '../../ui/index.ts';
import { texts } from './texts.ts';
import { unreachedOf } from './unreached.ts';

interface ApprovalFactsProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

/** What has to be known to decide: is everything in it, how many get it, how long that takes, how it will look. */
export const ApprovalFacts = ({ notice, incidentId }: ApprovalFactsProps) => {
  const t = useTexts(texts);
  const { forecast } = notice;
  return (
    <>
      {forecast?.late === true && <Callout tone="danger" title={t('forecastLate')} />}
      <DefinitionList items={[...useTextFacts(notice), ...usePeopleFacts(notice), ...useSpeedFacts(notice)]} />
      <ButtonLink to={`/incidents/${incidentId}/notices/${notice.id}?tab=preview`}>{t('toSamples')}</ButtonLink>
    </>
  );
};

const useTextFacts = (notice: NoticeView) => {
  const t = useTexts(texts);
  const asked = notice.items.filter(({ required }) => required);
  const missing = asked.filter(({ state }) => state === 'missing').length;
  const open = asked.filter(({ state }) => state === 'unconfirmed').length;
  const itemsWords = (): string => {
    const total = asked.length;
    if (missing > 0) return t('itemsMissing', { total, missing });
    return open > 0 ? t('itemsOpen', { total, open }) : t('itemsWhole', { total });
  };
  const findings = notice.findings.length + notice.items.reduce((sum, item) => sum + item.findings.length, 0);
  return [
    { term: t('itemsCheck'), value: itemsWords() },
    { term: t('wordingCheck'), value: findings === 0 ? t('wordingFine') : t('wordingFound', { count: findings }) },
  ];
};

const usePeopleFacts = (notice: NoticeView) => {
  const t = useTexts(texts);
  const format = useFormat();
  const more = [
    [t('withoutAddress'), unreachedOf(notice)],
    [t('rowsBad'), notice.badRows],
    [t('rowsTwice'), notice.duplicates],
  ] as const;
  return [
    { term: t('people'), value: t('count', { count: format.number(notice.total) }) },
    ...more.filter(([, count]) => count > 0).map(([term, count]) => ({ term, value: format.number(count) })),
  ];
};

/** The speed of the relay and what it means for this list; said as the estimate that it is. */
const useSpeedFacts = ({ forecast, dueAt }: NoticeView) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (forecast === null || forecast.people === 0) return [];
  const { limit, measured, minutes, expectedAt } = forecast;
  const speed = [
    ...(limit === null ? [] : [t('speedLimit', { count: format.number(limit) })]),
    ...(measured === null
      ? []
      : [t('speedMeasured', { count: format.number(measured.perMinute), moment: format.moment(measured.at) })]),
  ];
  return [
    { term: t('speed'), value: speed.length === 0 ? t('speedUnknown') : speed.join(' · ') },
    ...(minutes === null || expectedAt === null
      ? []
      : [
          {
            term: t('forecast'),
            value: t('forecastValue', { length: lengthWords(t, minutes), moment: format.moment(expectedAt) }),
          },
        ]),
    ...(dueAt === null ? [] : [{ term: t('legalTerm'), value: format.moment(dueAt) }]),
  ];
};

const lengthWords = (t: Translate<typeof texts>, minutes: number): string =>
  minutes < 60
    ? t('minutes', { count: minutes })
    : t('hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
