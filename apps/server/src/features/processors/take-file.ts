import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { FileAnswer } from '../../http/route.ts';
import { bytesOf, filesOf, labelOf } from '../public-door/index.ts';
import { byCode } from './come-in.ts';

/** A file of a report of its own, as it stands in the thread: what the staff gave, or the copy of what it brought. */
export const takeWithCode = (
  tx: Tx,
  deps: Deps,
  { code, number, label }: { readonly code: string; readonly number: number; readonly label: string },
): Promise<{ readonly incidentId: string; readonly fileId: string; readonly answer: FileAnswer }> =>
  tx.asSystem(async () => {
    const { id: incidentId } = await byCode(deps, code, number)(tx);
    const file = (await filesOf(tx, incidentId)).find((one) => labelOf(one.number) === label) ?? refuse('not-found');
    return { incidentId, fileId: file.id, answer: await bytesOf(deps, file) };
  });
