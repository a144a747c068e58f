import { actionKinds } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Button, type TimelineEvent, type Tone } from '../../../ui/index.ts';
import { useDo } from '../parts/use-do.ts';
import { actionWords, eventWords, sendingWords } from '../words/event-words.ts';
import { isKnown } from '../words/known-word.ts';
import { type CaseEvent, type Names, eventDetail, text } from './event-detail.ts';
import { texts } from './texts.ts';

const tones: Partial<Record<CaseEvent['kind'], Tone>> = {
  reported: 'caution',
  action: 'info',
  'reported-to-head': 'info',
  'duty-performed': 'ok',
  'notice-sent': 'ok',
  'authority-report-filed': 'ok',
  closed: 'ok',
  'reporter-opened': 'caution',
};

interface EventOptions {
  readonly isActionsOnly: boolean;
  readonly mayCorrect: boolean;
  readonly names: Names;
}

const isAction = ({ kind }: CaseEvent): boolean => kind === 'action' || kind === 'reported-to-head';

/** Records as the timeline shows them, oldest first; corrections stand below what they correct. */
export function useEvents(items: readonly CaseEvent[], options: EventOptions): readonly TimelineEvent[] {
  const present = usePresent(items, options);
  return items
    .filter((event) => event.corrects === null && (!options.isActionsOnly || isAction(event)))
    .toSorted((left, right) => Date.parse(left.happenedAt) - Date.parse(right.happenedAt) || left.seq - right.seq)
    .map((event) => present(event));
}

function usePresent(
  items: readonly CaseEvent[],
  { mayCorrect, names }: EventOptions,
): (event: CaseEvent) => TimelineEvent {
  const t = useTexts(texts);
  const titleOf = useEventTitle();
  return (event) => ({
    id: String(event.seq),
    at: event.happenedAt,
    title: titleOf(event),
    actor: event.by === null ? t('system') : event.by.name,
    tone: tones[event.kind] ?? 'neutral',
    body: <Detail event={event} names={names} />,
    corrections: items
      .filter(({ corrects }) => corrects === event.seq)
      .map((correction) => ({
        id: String(correction.seq),
        at: correction.at,
        actor: correction.by?.name ?? '',
        text: text(correction.data, 'text'),
        reason: text(correction.data, 'reason'),
      })),
    ...(mayCorrect ? { actions: <CorrectButton seq={event.seq} /> } : {}),
  });
}

/** What a record is called. */
export function useEventTitle(): (event: CaseEvent) => string {
  const word = useTexts(eventWords);
  const action = useTexts(actionWords);
  const sending = useTexts(sendingWords);
  return ({ kind, data }) => {
    const what = data['kind'];
    const act = data['action'];
    if (kind === 'notice-sending' && typeof act === 'string' && isKnown(sendingWords, act)) return sending(act);
    const isOne = kind === 'action' && typeof what === 'string' && isKnown(actionWords, what);
    return isOne && actionKinds.includes(what) ? action(what) : word(kind);
  };
}

const Detail = ({ event, names }: { readonly event: CaseEvent; readonly names: Names }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const isLater = format.moment(event.at) !== format.moment(event.happenedAt);
  return (
    <>
      {eventDetail(event, language, names).map((line) => (
        <p key={line} className="event-line">
          {line}
        </p>
      ))}
      {isLater && <p className="event-note">{t('recordedAt', { at: format.moment(event.at) })}</p>}
    </>
  );
};

const CorrectButton = ({ seq }: { readonly seq: number }) => {
  const t = useTexts(texts);
  const { start } = useDo();
  return (
    <div className="event-actions no-print">
      <Button look="quiet" size="s" label={t('correctNth', { seq })} onPress={() => start(`correct:${seq}`)}>
        {t('correct')}
      </Button>
    </div>
  );
};
