import { hoursBetween, instant } from '@bongsu/kit';
import type { AroundDay, Aspect, Change, DayOfChange, Duty, DutyDifference } from '@bongsu/statute';
import { table, underlined } from '../../table.ts';
import { aspectWords, confidenceWords, inBoth, statusWords, turnWords } from './words.ts';

const nothing = '이날 달라지는 것이 없습니다. / Nothing changes on this day.\n';

const dayHead = ['날 day', turnWords.begins, turnWords.changes, turnWords.moves, turnWords.ends, '규칙 rules'];

/** Every day on which something changes; those still to come are marked. */
export const daysText = (days: readonly DayOfChange[], today: string): string =>
  table([
    ...underlined(dayHead),
    ...days.map(({ day, counts, rules }) => [
      day > today ? `${day} 예정 to come` : day,
      ...[counts.begins, counts.changes, counts.moves, counts.ends].map(String),
      rules.join(', '),
    ]),
  ]);

const listChange = ({ added, removed }: Change): string =>
  [...added.map((code) => `+${code}`), ...removed.map((code) => `-${code}`)].join(' ');

const turned = (change: Change): string => {
  const { turn, before, after, added, removed } = change;
  if (turn === 'moves') return `${before?.place.ko ?? ''} → ${after?.place.ko ?? ''}`;
  if (turn === 'ends') return before === null ? '' : inBoth(before.text);
  if (turn === 'begins') return after === null ? '' : inBoth(after.text);
  if (added.length + removed.length > 0) return listChange(change);
  return `${before === null ? '' : inBoth(before.text)} → ${after === null ? '' : inBoth(after.text)}`;
};

/** Rule by rule what begins, changes or ends on that day. */
export const changesText = (day: string, changes: readonly Change[]): string => {
  if (changes.length === 0) return nothing;
  const groups = [...Map.groupBy(changes, ({ rule }) => rule)].map(([rule, own]) => {
    const rows = own.map((change) => [
      '  ',
      change.parameter,
      turnWords[change.turn],
      turned(change),
      change.after?.place.ko ?? '',
    ]);
    return `\n${rule}  ${own[0] === undefined ? '' : inBoth(own[0].title)}\n${table(rows)}`;
  });
  return `${day}\n${groups.join('')}`;
};

const term = ({ startsAt, dueAt, promptness }: Duty): string =>
  startsAt !== null && dueAt !== null
    ? `${String(hoursBetween(instant(startsAt), instant(dueAt)))} h`
    : (promptness ?? '-');

const told: Readonly<Record<Aspect, (duty: Duty) => string>> = {
  version: ({ version }) => version,
  status: ({ status }) => statusWords[status],
  term,
  content: ({ content, firstContent }) =>
    `${content.join(', ')}${firstContent === null ? '' : ` (먼저 first: ${firstContent.join(', ')})`}`,
  exception: ({ exception }) => exception ?? '-',
  missing: ({ missing }) => missing.join(', ') || '-',
  recipients: ({ to }) => to.join(', '),
  basis: ({ basis }) => basis.map(({ law, article }) => `${law} ${article}`).join(', '),
  confidence: ({ confidence }) => confidenceWords[confidence],
};

const difference = ({ key, before, after, differs }: DutyDifference<Duty>): string => {
  const title = `${key}  ${inBoth((after ?? before)!.title)}\n`;
  if (before === null || after === null)
    return `\n${title}  ${after === null ? '그날부터 판단하지 않음 / no longer judged' : '그날부터 판단함 / judged from that day on'}\n`;
  const rows = differs.flatMap((aspect) => [
    ['  ', aspectWords[aspect], told[aspect](before)],
    ['  ', '', `→ ${told[aspect](after)}`],
  ]);
  return `\n${title}${table(rows)}`;
};

/** The duties of one situation that differ when what decides lies on that day instead of the day before. */
export const situationText = ({ day, differences }: AroundDay): string =>
  differences.length === 0 ? nothing : `${day}\n${differences.map(difference).join('')}`;
