import type { incidentsTimeline, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { eventsOf } from './events.ts';
import { peopleRefs } from './people-refs.ts';

type Timeline = ResponseOf<typeof incidentsTimeline>['items'];

export const presentTimeline = async (tx: Tx, id: string): Promise<Timeline> => {
  const events = await eventsOf(tx, id);
  const people = await peopleRefs(
    tx,
    events.flatMap((event) => event.by ?? []),
  );
  return events.map((event) => ({
    seq: event.seq,
    kind: event.kind as Timeline[number]['kind'],
    at: toSeoulIso(event.at),
    happenedAt: toSeoulIso(event.happenedAt),
    by: event.by === null ? null : (people.get(event.by) ?? null),
    data: event.data as Record<string, unknown>,
    corrects: event.corrects,
    digest: event.digest,
  }));
};
