import type { DutyView } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Callout, Countdown, Panel, type Tone } from '../../../ui/index.ts';
import { isOpenDuty } from '../frame/clock-groups.ts';
import { confidenceWords, dutyStatusWords, exceptionWords, promptnessWords, towardWords } from '../words/duty-words.ts';
import { isKnown } from '../words/known-word.ts';
import { DutyActions } from './duty-actions.tsx';
import type { DutyProps } from './duty-props.ts';
import { DutyContent } from './duty-content.tsx';
import { DutyRecords } from './duty-records.tsx';
import { DutyWhy } from './duty-why.tsx';
import { MissingFacts } from './missing-facts.tsx';
import { texts } from './texts.ts';
import { toldWhy } from './told-why.ts';

const tones: Readonly<Record<DutyView['status'], Tone>> = {
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

/** One duty of the law in this case, from its clock down to the sentences that explain it. */
export const DutyCard = ({ incident, duty }: DutyProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const status = useTexts(dutyStatusWords);
  const isOver = incident.closedAt !== null;
  const isLate = duty.status === 'overdue' && !isOver;
  return (
    <Panel
      title={duty.title[language]}
      gap={3}
      actions={<Badge tone={isOver && isOpenDuty(duty) ? 'neutral' : tones[duty.status]}>{status(duty.status)}</Badge>}
    >
      <Toward duty={duty} />
      {!(isOver && isOpenDuty(duty)) && <Term duty={duty} />}
      {isOpenDuty(duty) && <Explained duty={duty} />}
      {isLate && (
        <Callout tone="danger" title={t('late')}>
          <p>{t('lateAdvice')}</p>
          {duty.sanction !== null && <p>{t('sanction', { text: duty.sanction[language] })}</p>}
        </Callout>
      )}
      <MissingFacts incident={incident} missing={duty.missing} />
      <DutyContent duty={duty} />
      <DutyRecords duty={duty} />
      <DutyWhy duty={duty} />
      {incident.mayWork && !isOver && <DutyActions duty={duty} />}
    </Panel>
  );
};

/** The sentence before the verdict is the one that explains the term. */
const Explained = ({ duty }: { readonly duty: DutyView }) => {
  const language = useLanguage();
  const reason = duty.why.at(-2);
  return reason === undefined ? null : <p className="duty-small">{toldWhy(reason[language], language).sentence}</p>;
};

const Toward = ({ duty }: { readonly duty: DutyView }) => {
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

const Term = ({ duty }: { readonly duty: DutyView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const prompt = useTexts(promptnessWords);
  const doneAt = duty.status === 'done' || duty.status === 'done-late' ? duty.performances[0]?.at : undefined;
  const runs = isOpenDuty(duty) || doneAt !== undefined;
  if (!runs) return null;
  return (
    <>
      {duty.dueAt !== null && <Countdown dueAt={duty.dueAt} startedAt={duty.startsAt ?? undefined} doneAt={doneAt} />}
      {duty.dueAt === null && (
        <p>{duty.promptness === null ? t('noTerm') : t('promptly', { word: prompt(duty.promptness) })}</p>
      )}
      {duty.guidanceDueAt !== null && (
        <p className="duty-small">{t('guidance', { day: format.moment(duty.guidanceDueAt) })}</p>
      )}
    </>
  );
};
