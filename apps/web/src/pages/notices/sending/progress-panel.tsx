import { type ResponseOf, type noticesProgress, recipientStates } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { BarList, Callout, DefinitionList, Panel } from '../../../ui/index.ts';
import { useRelayWords } from '../relay-words.ts';
import { recipientTones, recipientWords } from '../words.ts';
import { ByChannel } from './by-channel.tsx';
import { Policy } from './policy.tsx';
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
      <Policy />
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
  const say = useRelayWords();
  const { held, late, expectedAt, lastResponse, state } = progress;
  return (
    <>
      {(held === 'relay-unreachable' || held === 'vendor-unreachable') && (
        <Callout tone="danger" title={t(`held-${held}`, { response: say(lastResponse ?? 'no answer') })}>
          {held === 'relay-unreachable' && <p>{t('heldHelp')}</p>}
        </Callout>
      )}
      {(held === 'demo' || held === 'no-mail-settings' || held === 'no-vendor') && (
        <Callout tone="caution" title={t(`held-${held}`)} />
      )}
      {late && state !== 'sent' && <Callout tone="danger" title={t('late')} />}
      {!late && state === 'sending' && expectedAt !== null && <Callout tone="ok" title={t('onTime')} />}
    </>
  );
};

const Moments = ({ progress }: { readonly progress: Progress }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const moment = (at: string | null) => (at === null ? t('notYet') : format.moment(at));
  const perMinute = (count: number | null) => (count === null ? null : t('perMinute', { count: format.number(count) }));
  const isRunning = progress.state === 'sending' || progress.state === 'paused';
  return (
    <DefinitionList
      items={[
        { term: t('startedAt'), value: moment(progress.startedAt) },
        ...(isRunning
          ? [
              { term: t('pace'), value: perMinute(progress.perMinute) ?? t('notYet') },
              ...(progress.limit === null ? [] : [{ term: t('limit'), value: perMinute(progress.limit) }]),
              ...(progress.ahead === 0
                ? []
                : [{ term: t('ahead'), value: t('mails', { count: format.number(progress.ahead) }) }]),
              { term: t('expectedAt'), value: moment(progress.expectedAt) },
            ]
          : [{ term: t('lastSentAt'), value: moment(progress.lastSentAt) }]),
        ...(progress.dueAt === null ? [] : [{ term: t('dueAt'), value: format.moment(progress.dueAt) }]),
      ]}
    />
  );
};
