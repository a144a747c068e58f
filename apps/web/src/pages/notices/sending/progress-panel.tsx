import { type ResponseOf, type noticesProgress, recipientStates } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { BarList, Callout, DefinitionList, Panel } from '../../../ui/index.ts';
import { recipientTones, recipientWords } from '../words.ts';
import { ByChannel } from './by-channel.tsx';
import { SendingButtons } from './sending-buttons.tsx';
import { texts } from './texts.ts';

type Progress = ResponseOf<typeof noticesProgress>;

interface ProgressPanelProps {
  readonly progress: Progress;
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  readonly maySend: boolean;
}

export const ProgressPanel = ({ progress, params, maySend }: ProgressPanelProps) => {
  const t = useTexts(texts);
  const word = useTexts(recipientWords);
  const format = useFormat();
  const { counts, total } = progress;
  const sent = (counts.sent ?? 0) + (counts.told ?? 0);
  return (
    <Panel title={t('progress')}>
      <p className="notice-progress-words">
        <strong>
          {t((counts.told ?? 0) > 0 ? 'toldOf' : 'sentOf', { total: format.number(total), sent: format.number(sent) })}
        </strong>
      </p>
      <progress className="notice-progress" value={sent} max={Math.max(1, total)} aria-label={t('progress')} />
      <Trouble progress={progress} />
      <Moments progress={progress} />
      <BarList
        caption={t('states')}
        labelHeader={t('state')}
        valueHeader={t('people')}
        bars={recipientStates
          .filter((state) => (counts[state] ?? 0) > 0)
          .map((state) => ({
            id: state,
            label: word(state),
            value: counts[state] ?? 0,
            text: t('count', { count: format.number(counts[state] ?? 0) }),
            tone: recipientTones[state],
          }))}
      />
      {progress.channels.length > 1 && <ByChannel channels={progress.channels} />}
      {maySend && <SendingButtons state={progress.state} params={params} />}
    </Panel>
  );
};

/** Why nothing moves, and whether it will be too late. */
const Trouble = ({ progress }: { readonly progress: Progress }) => {
  const t = useTexts(texts);
  const { held, late, expectedAt, lastResponse, state } = progress;
  return (
    <>
      {(held === 'relay-unreachable' || held === 'vendor-unreachable') && (
        <Callout tone="danger" title={t(`held-${held}`, { response: lastResponse ?? t('noAnswer') })} />
      )}
      {(held === 'demo' || held === 'no-mail-settings' || held === 'no-vendor') && (
        <Callout tone="caution" title={t(`held-${held}`)} />
      )}
      {late && <Callout tone="danger" title={t('late')} />}
      {!late && state === 'sending' && expectedAt !== null && <Callout tone="ok" title={t('onTime')} />}
    </>
  );
};

const Moments = ({ progress }: { readonly progress: Progress }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const moment = (at: string | null) => (at === null ? t('notYet') : format.moment(at));
  const isRunning = progress.state === 'sending';
  return (
    <DefinitionList
      items={[
        { term: t('startedAt'), value: moment(progress.startedAt) },
        ...(isRunning
          ? [
              { term: t('pace'), value: t('perMinute', { count: format.number(progress.perMinute) }) },
              { term: t('expectedAt'), value: moment(progress.expectedAt) },
            ]
          : [{ term: t('lastSentAt'), value: moment(progress.lastSentAt) }]),
        ...(progress.dueAt === null ? [] : [{ term: t('dueAt'), value: format.moment(progress.dueAt) }]),
      ]}
    />
  );
};
