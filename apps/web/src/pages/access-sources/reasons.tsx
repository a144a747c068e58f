import type { AccessSourceView, SourceReason } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Callout } from '../../ui/index.ts';
import { faultWords, meterTexts } from './meter-texts.ts';
import { itemWords, signWords } from './words.ts';

/** In plain words what is the matter with a source, and what to do. */
export const Reasons = ({ source: { isOn, reasons, isLearning, follow } }: { readonly source: AccessSourceView }) => {
  const [t, ts, tf] = [useTexts(meterTexts), useTexts(signWords), useTexts(faultWords)];
  const words = useWords();
  if (!isOn) return null;
  return (
    <>
      {follow !== null && follow.fault !== null && (
        <Callout tone="danger" title={`${follow.folder}/${follow.file}`}>
          <p>{tf(follow.fault)}</p>
        </Callout>
      )}
      {reasons.map((reason) => (
        <Callout key={reason.sign} tone={reason.isAlarm ? 'danger' : 'caution'} title={ts(reason.sign)}>
          {words(reason).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Callout>
      ))}
      {isLearning && <Callout title={t('learning')} />}
    </>
  );
};

function useWords(): (reason: SourceReason) => readonly string[] {
  const [t, ti] = [useTexts(meterTexts), useTexts(itemWords)];
  const format = useFormat();
  const span = (minutes: number) =>
    minutes < 120 ? t('minutes', { count: minutes }) : t('hours', { count: Math.round(minutes / 60) });
  return (reason) => {
    switch (reason.sign) {
      case 'silent':
        return [t('silent', { since: format.moment(reason.since), span: span(reason.minutes) }), t('silentDo')];
      case 'fewer': {
        const { day, count, usual } = reason;
        return [
          t('fewer', { day: format.day(day), count: format.number(count), usual: format.number(usual) }),
          t('fewerDo'),
        ];
      }
      case 'ahead':
        return [t('ahead', { span: span(reason.minutes) }), t('clockDo')];
      case 'behind':
        return [t('behind', { span: span(reason.minutes) }), t('behindDo')];
      case 'incomplete': {
        const { missing, share, usualShare } = reason;
        const items = Object.entries(missing).map(
          ([item, count]) => `${ti(item as keyof typeof missing)} ${format.number(count)}`,
        );
        return [
          t('incomplete', { share: format.share(share), items: items.join(', ') }),
          ...(usualShare === null ? [] : [t('incompleteBefore', { share: format.share(usualShare) })]),
          t('incompleteDo'),
        ];
      }
      case 'refused':
        return [t('refused', { count: format.number(reason.count), share: format.share(reason.share) })];
      default:
        return [t('gap', { count: reason.count }), t('gapDo')];
    }
  };
}
