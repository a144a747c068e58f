import type { UnsealingView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, type Tone } from '../../ui/index.ts';
import { RequestActions } from './request-actions.tsx';
import { texts } from './texts.ts';

const tones = {
  waiting: 'caution',
  open: 'danger',
  over: 'neutral',
  refused: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const satisfies Record<UnsealingView['state'], Tone>;

interface RequestItemProps {
  readonly of: UnsealingView;
  /** Where requests of several cases stand together. */
  readonly namesCase?: boolean;
}

/** One request: which case, what, where it stands, who asked and answered, and what the reader may do with it. */
export const RequestItem = ({ of, namesCase = false }: RequestItemProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const at = (moment: string) => format.moment(moment);
  const { answeredBy, answeredAt, reviewedBy, reviewedAt } = of;
  const steps = [
    t('askedBy', { who: of.requestedBy.name, at: at(of.requestedAt) }),
    answeredBy !== null && answeredAt !== null && t('answeredBy', { who: answeredBy.name, at: at(answeredAt) }),
    reviewedBy !== null && reviewedAt !== null && t('reviewedBy', { who: reviewedBy.name, at: at(reviewedAt) }),
  ].filter((step) => step !== false);
  const what = of.file === null ? t('identity') : t('original', { file: of.file });
  return (
    <li>
      <div className="custody-head">
        <strong>{namesCase ? `${of.number ?? t('unregistered')} ${what}` : what}</strong>
        <Badge tone={tones[of.state]}>{t(of.state)}</Badge>
        {of.state === 'waiting' && <span className="ui-field-help">{t('answerBy', { at: at(of.answerBy) })}</span>}
        {of.state === 'open' && of.openUntil !== null && (
          <span className="ui-field-help">{t('openUntil', { at: at(of.openUntil) })}</span>
        )}
      </div>
      <p className="custody-reason">{of.note === '' ? of.reason : `${of.reason} → ${of.note}`}</p>
      <p className="ui-field-help">{steps.join(' · ')}</p>
      <RequestActions of={of} />
    </li>
  );
};
