import type { Role } from '@bongsu/contracts';
import type { NeedRow } from './store.ts';

export interface Need extends NeedRow {
  /** Everybody who may do it by their role; empty where it waits for one person. */
  readonly roles: readonly Role[];
}

const sameThing = ({ text, dueAt, personId }: NeedRow): string =>
  JSON.stringify([text, dueAt === null ? null : dueAt.toString(), personId]);

/** One line for a thing that several roles may do: the head counts things, not the people who may do them. */
export const joinedNeeds = (rows: readonly NeedRow[]): readonly Need[] =>
  [...Map.groupBy(rows, (row) => sameThing(row)).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, roles: same.flatMap((row) => row.role ?? []) }];
  });
