import type { NoticeView } from '@bongsu/contracts';
import type { ReactNode } from 'react';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink, Callout, Panel } from '../../ui/index.ts';
import { ApprovalFacts } from './approval-facts.tsx';
import { ApproveButtons, DiscardButton, SendButton, SubmitButton, WithdrawButton } from './next-buttons.tsx';
import { texts } from './texts.ts';
import { unreachedOf } from './unreached.ts';

export interface NextProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

/** What comes next, who does it, and what stands in the way; the one primary button of the page. */
export const NextPanel = (props: NextProps) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('next')}>
      <Next {...props} />
    </Panel>
  );
};

const Next = (props: NextProps): ReactNode => {
  const t = useTexts(texts);
  const { notice, incidentId } = props;
  switch (notice.state) {
    case 'draft':
    case 'returned':
      return <ToSubmit {...props} />;
    case 'submitted':
      return <ToDecide {...props} />;
    case 'approved':
      return <ToSend {...props} />;
    case 'sending':
    case 'paused':
      return <ButtonLink to={`/incidents/${incidentId}/notices/${notice.id}?tab=sending`}>{t('toSending')}</ButtonLink>;
    case 'discarded':
      return <p>{t('putAside')}</p>;
    default:
      return unreachedOf(notice) > 0 ? <ToSettle {...props} /> : <p>{t('done')}</p>;
  }
};

const ToSubmit = (props: NextProps) => {
  const t = useTexts(texts);
  const { notice } = props;
  const last = notice.decisions.at(-1);
  return (
    <>
      {notice.state === 'returned' && last !== undefined && (
        <Callout tone="danger" title={t('noteOf', { name: last.by?.name ?? '–', note: last.note })} />
      )}
      <Blockers notice={notice} without="not-approved" />
      <p className="ui-field-help">{notice.may.submit ? t('submitHelp') : t('notSubmittable')}</p>
      {notice.may.edit && <SubmitButton {...props} />}
      {notice.may.edit && <DiscardButton {...props} />}
    </>
  );
};

const ToDecide = (props: NextProps) => {
  const t = useTexts(texts);
  const { person } = useSession();
  const { notice } = props;
  if (notice.may.decide)
    return (
      <>
        <ApprovalFacts {...props} />
        <ApproveButtons {...props} />
      </>
    );
  return (
    <>
      <p>{t(notice.author.id === person.id ? 'notOwn' : 'waitsFor')}</p>
      <WithdrawButton {...props} />
    </>
  );
};

const ToSend = (props: NextProps) => {
  const t = useTexts(texts);
  const { notice } = props;
  const count = notice.counts.waiting ?? 0;
  return (
    <>
      <Blockers notice={notice} />
      <ApprovalFacts {...props} />
      {count === 0 && <p>{t('nobody')}</p>}
      {notice.may.send && count > 0 && <SendButton {...props} />}
      {!notice.may.send && <p>{t('onlyLeads')}</p>}
      <WithdrawButton {...props} />
    </>
  );
};

/** The sending is over and the telling is not: some were not reached, or nobody knows. */
const ToSettle = ({ notice, incidentId }: NextProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <>
      <Callout tone="caution" title={t('unreached', { count: format.number(unreachedOf(notice)) })}>
        <p>{t('unreachedHelp')}</p>
      </Callout>
      <ButtonLink look="primary" to={`/incidents/${incidentId}/notices/${notice.id}?tab=sending#settle`}>
        {t('toSettle')}
      </ButtonLink>
    </>
  );
};

const Blockers = ({ notice, without }: { readonly notice: NoticeView; readonly without?: string }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const open = notice.blockers.filter(({ code }) => code !== without);
  if (open.length === 0) return null;
  return (
    <div>
      <p className="notice-blockers-title">{t('blockers')}</p>
      <ul className="notice-blockers">
        {open.map(({ code, text }) => (
          <li key={code}>{text[language]}</li>
        ))}
      </ul>
    </div>
  );
};
