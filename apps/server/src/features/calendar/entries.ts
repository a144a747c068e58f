import type { Language, Text } from '@bongsu/contracts';
import { sha256, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { clocksSeen, harmlessText, waitingFor } from '../inbox/index.ts';

/** A deadline as a calendar shows it: the number of the case and what is due, never what the case is about. */
export interface Entry {
  /** The same for the same deadline at each fetch, so that a calendar moves it instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  readonly dueAt: Instant;
  readonly incidentId: string;
}

const MOST_CLOCKS = 500;

const unnumbered: Text = { ko: '접수 전', en: 'unregistered' };

interface Source {
  readonly incidentId: string;
  readonly number: string | null;
  readonly key: string;
  readonly text: Text;
  readonly dueAt: Instant;
}

const entryOf = (source: Source, language: Language): Entry => ({
  uid: `${sha256(`${source.incidentId}/${source.key}`).slice(7, 39)}@bongsu.invalid`,
  title: `[${source.number ?? unnumbered[language]}] ${source.text[language]}`,
  dueAt: source.dueAt,
  incidentId: source.incidentId,
});

/** The legal clocks of every case the reader sees, and what else waits for them with a deadline. */
export const entriesFor = async (tx: Tx, language: Language): Promise<readonly Entry[]> => {
  const clocks = (await clocksSeen(tx, MOST_CLOCKS)).map((clock) => ({
    ...clock,
    key: `duty:${clock.dutyKey}`,
    text: clock.dutyTitle,
  }));
  const known = new Set(clocks.map((clock) => `${clock.incidentId}/${clock.key}`));
  const tasks = (await waitingFor(tx)).flatMap((task) => {
    if (task.dueAt === null || known.has(`${task.incidentId}/${task.key}`)) return [];
    return [{ ...task, text: harmlessText(task.kind, task.text), dueAt: task.dueAt }];
  });
  return [...clocks, ...tasks].map((source) => entryOf(source, language));
};
