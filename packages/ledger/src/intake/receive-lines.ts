import { appendSorted, type Answer, type Destination } from './append-sorted.ts';
import type { Sender } from './http/receive-body.ts';
import { Lines, type Line } from './lines.ts';
import { byPlace } from './names.ts';
import { Sorting } from './sorting.ts';

/**
 * Lines that came over a connection, each a message of its own. Resolved when everything is on the disk. `connection` and the number of a
 * line name it for good: asked again with the same lines, nothing is taken twice.
 */
export const receiveLines = async (
  to: Destination,
  { source, system, mapping }: Sender,
  connection: string,
  lines: readonly Line[],
): Promise<Answer> => {
  const sorting = new Sorting({ system, mapping, nameOf: byPlace(connection) });
  sorting.push(Lines.of(lines));
  sorting.end();
  const id = `${connection}-${lines[0]?.number ?? 0}`;
  return appendSorted(to, { source, system, id }, sorting.take());
};
