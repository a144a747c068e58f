import './duties.css';
import type { DutyView } from '@bongsu/contracts';
import { epoch } from '../../../clock.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Countdown, type Tone, remainingText } from '../../../ui/index.ts';
import { isOpenDuty } from '../frame/clock-groups.ts';
import { confidenceWords, exceptionWords, promptnessWords, towardWords } from '../words/duty-words.ts';
import { isKnown } from '../words/known-word.ts';
import { texts } from './texts.ts';
import { toldWhy } from './told-why.ts';

/** What every answer about a duty has, of a case or of supposed facts. */
export type ShownDuty = Omit<DutyView, 'key' | 'performances' | 'overrides'>;

interface FaceProps {
  readonly duty: ShownDuty;
}

export const dutyTones: Readonly<Record<DutyView['status'], Tone>> = {
  required: 'info',
  'not-required': 'neutral',
  exempt: 'neutral',
  deferred: 'caution',
  'needs-facts': 'caution',
  done: 'ok',
  'done-late': 'danger',
  overdue: 'late',
  overridden: 'neutral',
};

/** The sentence before the verdict is the one that explains the term. */
export const Explained = ({ duty }: FaceProps) => {
  const language = useLanguage();
  const reason = duty.why.at(-2);
  return reason === undefined ? null : <p className="duty-small">{toldWhy(reason[language], language).sentence}</p>;
};

/** Towards whom, on which article, by which exception, and how sure the rule is. */
export const Toward = ({ duty }: FaceProps) => {
  const t = useTexts(texts);
  const toward = useTexts(towardWords);
  const confidence = useTexts(confidenceWords);
  const exception = useTexts(exceptionWords);
  const to = duty.to.map((code) => (isKnown(towardWords, code) ? toward(code) : code)).join(', ');
  const sure = isKnown(confidenceWords, duty.confidence) ? confidence(duty.confidence) : duty.confidence;
  const why = duty.exception !== null && isKnown(exceptionWords, duty.exception) ? exception(duty.exception) : null;
  return (
    <div className="ui-row" data-gap={2}>
      {to !== '' && <span className="duty-small">{t('toward', { to })}</span>}
      {duty.basis[0] !== undefined && (
        <span className="duty-small">
          {duty.basis[0].law} {duty.basis[0].article}
        </span>
      )}
      {why !== null && <Badge tone="caution">{t('exception', { name: why })}</Badge>}
      <Badge tone={duty.confidence === 'confirmed' ? 'neutral' : 'caution'}>{sure}</Badge>
    </div>
  );
};

interface TermProps extends FaceProps {
  readonly doneAt?: string | undefined;
  /** Judged as of this moment instead of now: nothing counts down, the time left is that of then. */
  readonly asOf?: string | undefined;
}

/** When it is due: the law's number or word, and beside it what a guideline suggests. */
export const Term = ({ duty, doneAt, asOf }: TermProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const prompt = useTexts(promptnessWords);
  if (!isOpenDuty(duty) && doneAt === undefined) return null;
  return (
    <>
      {duty.dueAt !== null && <Due {...{ duty, doneAt, asOf }} dueAt={duty.dueAt} />}
      {duty.dueAt === null && (
        <p>{duty.promptness === null ? t('noTerm') : t('promptly', { word: prompt(duty.promptness) })}</p>
      )}
      {duty.internalTargetAt !== null && (
        <p className="duty-small">{t('internalTarget', { at: format.moment(duty.internalTargetAt) })}</p>
      )}
      {duty.guidanceDueAt !== null && (
        <p className="duty-small">{t('guidance', { day: format.moment(duty.guidanceDueAt) })}</p>
      )}
    </>
  );
};

const Due = ({ duty, doneAt, asOf, dueAt }: TermProps & { readonly dueAt: string }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  if (asOf === undefined || doneAt !== undefined)
    return <Countdown dueAt={dueAt} startedAt={duty.startsAt ?? undefined} doneAt={doneAt} />;
  return (
    <p>
      <strong>{t('dueThen', { moment: format.moment(dueAt) })}</strong>{' '}
      <span className="duty-small">{remainingText(epoch(dueAt) - epoch(asOf), language)}</span>
    </p>
  );
};
