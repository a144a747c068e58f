import './timeline.css';
import type { ReactNode } from 'react';
import { useFormat, useTexts } from '../i18n/index.ts';
import { Badge } from './badge.tsx';
import { texts } from './texts.ts';
import type { Tone } from './tone.ts';

export interface TimelineEvent {
  readonly id: string;
  /** When it happened, ISO 8601. */
  readonly at: string;
  readonly title: ReactNode;
  readonly actor?: string | undefined;
  readonly body?: ReactNode;
  readonly tone?: Tone;
  /** What was put right later. The first wording stays readable: nothing is ever taken away. */
  readonly corrections?: readonly Correction[] | undefined;
  /** What may be done with it: correcting, above all. */
  readonly actions?: ReactNode;
}

interface Correction {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly text: ReactNode;
  readonly reason: string;
}

/** What happened, in order; events are added and corrected, never changed. */
export const Timeline = ({ label, events }: { readonly label: string; readonly events: readonly TimelineEvent[] }) => (
  <ol className="ui-timeline" aria-label={label}>
    {events.map((event) => (
      <Entry key={event.id} event={event} />
    ))}
  </ol>
);

const Entry = ({ event }: { readonly event: TimelineEvent }) => {
  const format = useFormat();
  const t = useTexts(texts);
  const { corrections = [] } = event;
  const isCorrected = corrections.length > 0;
  return (
    <li className="ui-event" data-tone={event.tone ?? 'neutral'}>
      <p className="ui-event-head">
        <time dateTime={event.at}>{format.moment(event.at)}</time>
        {event.actor !== undefined && <span>{event.actor}</span>}
        {isCorrected && <Badge tone="caution">{t('corrected')}</Badge>}
      </p>
      <div className={isCorrected ? 'ui-event-old' : undefined}>
        <p className="ui-event-title">{event.title}</p>
        {event.body}
      </div>
      {corrections.map((correction) => (
        <Corrected key={correction.id} correction={correction} />
      ))}
      {event.actions}
    </li>
  );
};

const Corrected = ({ correction }: { readonly correction: Correction }) => {
  const format = useFormat();
  const t = useTexts(texts);
  return (
    <div className="ui-event-correction">
      <p className="ui-event-head">
        <strong>{t('correction')}</strong>
        <time dateTime={correction.at}>{format.moment(correction.at)}</time>
        <span>{correction.actor}</span>
      </p>
      <div>{correction.text}</div>
      <p className="ui-event-reason">
        {t('reason')}: {correction.reason}
      </p>
    </div>
  );
};
