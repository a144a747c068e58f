import type { BodyOf, processorsCreate, ProcessorView } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { markOfCode, newReceipt } from '../public-door/index.ts';
import { presentProcessor } from './present.ts';
import { sealContact } from './sealed.ts';
import { endProcessor, findProcessor, insertProcessor, markCodeIssued, saveCode, updateProcessor } from './store.ts';

type Fields = BodyOf<typeof processorsCreate>;

interface Issued {
  readonly processor: ProcessorView;
  /** The only copy there will ever be. */
  readonly code: string;
}

const rowOf = (deps: Deps, id: string, { contact, from, until, ...rest }: Fields) => ({
  ...rest,
  id,
  sealed: sealContact(deps.vault, id, contact),
  fromDay: from,
  untilDay: until,
});

/** As it is now; refuses when a change met none, one that has ended, or a newer one. */
const afterChange = async (tx: Tx, deps: Deps, id: string, touched: number): Promise<ProcessorView> => {
  const current = presentProcessor(deps, (await findProcessor(tx, id)) ?? refuse('not-found'));
  if (touched > 0) return current;
  if (current.endedAt === null) return refuse('conflict', { current });
  return refuse('not-now', {
    detail: {
      ko: '이미 끝낸 수탁자입니다. 다시 위탁한다면 새로 올려 주세요.',
      en: 'This processor has ended. If work is given to it again, enter it anew.',
    },
  });
};

const issueCode = async (tx: Tx, deps: Deps, id: string): Promise<string> => {
  const code = newReceipt();
  await tx.asSystem(() => saveCode(tx, id, markOfCode(deps.vault, code)));
  return code;
};

export const addProcessor = async (tx: Tx, deps: Deps, fields: Fields): Promise<Issued> => {
  const id = newId(deps.clock);
  await insertProcessor(tx, rowOf(deps, id, fields), deps.clock.now());
  const code = await issueCode(tx, deps, id);
  return { processor: await afterChange(tx, deps, id, 1), code };
};

export const changeProcessor = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { version, ...fields }: Fields & { readonly version: number },
): Promise<ProcessorView> =>
  afterChange(tx, deps, id, await updateProcessor(tx, { ...rowOf(deps, id, fields), version }));

/** The code there was is overwritten: from now on it is one that nobody was given. */
export const renewCode = async (tx: Tx, deps: Deps, id: string, version: number): Promise<Issued> => {
  const processor = await afterChange(tx, deps, id, await markCodeIssued(tx, id, version, deps.clock.now()));
  return { processor, code: await issueCode(tx, deps, id) };
};

export const endIt = async (tx: Tx, deps: Deps, id: string, version: number): Promise<ProcessorView> =>
  afterChange(tx, deps, id, await endProcessor(tx, id, version, deps.clock.now()));
