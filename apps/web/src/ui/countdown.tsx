import './countdown.css';
import { epoch, useNow } from '../clock.ts';
import { useFormat, useLanguage, useTexts } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { remainingText, remainingTone, spanText } from './remaining.ts';
import { texts } from './texts.ts';

interface CountdownProps {
  /** ISO 8601 with its offset; when the term ends. */
  readonly dueAt: string;
  /** When the term began: shows how much of it is used up. */
  readonly startedAt?: string | undefined;
  /** When the duty was done: the clock stands still. */
  readonly doneAt?: string | null | undefined;
  /** `s` in a table row, `m` in a list, `l` once at the top of a case. */
  readonly size?: 's' | 'm' | 'l';
}

/**
 * The time that is left, by the server's clock, renewed each minute. It is not a live region: a reader asks for it
 * and is not interrupted sixty times an hour.
 */
export const Countdown = ({ dueAt, startedAt, doneAt, size = 'm' }: CountdownProps) => {
  const now = useNow();
  const language = useLanguage();
  const format = useFormat();
  const t = useTexts(texts);
  const due = epoch(dueAt);
  if (doneAt !== undefined && doneAt !== null) return <Done dueAt={dueAt} doneAt={doneAt} size={size} />;
  const left = due - now;
  const used =
    startedAt === undefined ? null : Math.min(1, Math.max(0, (now - epoch(startedAt)) / (due - epoch(startedAt))));
  return (
    <span className="ui-countdown" data-size={size} data-tone={remainingTone(left)} role="timer">
      <span className="ui-countdown-left">
        {size !== 's' && <Icon name={left > 0 ? 'clock' : 'alert'} />}
        {remainingText(left, language)}
      </span>
      {size !== 's' && <time dateTime={dueAt}>{t('due', { moment: format.moment(dueAt) })}</time>}
      {used !== null && (
        <span className="ui-countdown-bar" aria-hidden="true">
          <span style={{ width: `${used * 100}%` }} />
        </span>
      )}
    </span>
  );
};

const Done = ({ dueAt, doneAt, size }: { readonly dueAt: string; readonly doneAt: string; readonly size: string }) => {
  const language = useLanguage();
  const format = useFormat();
  const t = useTexts(texts);
  const late = epoch(doneAt) - epoch(dueAt);
  return (
    <span className="ui-countdown" data-size={size} data-tone={late > 0 ? 'danger' : 'ok'}>
      <span className="ui-countdown-left">
        {size !== 's' && <Icon name={late > 0 ? 'alert' : 'check'} />}
        {late > 0 ? t('doneLate', { late: spanText(late, language) }) : t('inTime')}
      </span>
      {size !== 's' && <time dateTime={doneAt}>{t('doneAt', { moment: format.moment(doneAt) })}</time>}
    </span>
  );
};
