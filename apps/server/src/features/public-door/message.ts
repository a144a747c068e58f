import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent, lockForWork, type Incident } from '../incidents/index.ts';
import { addFromOutside, type Find } from './come-back.ts';
import { placeOf } from './present.ts';
import { insertMessage, messagesOf, type MessageRow } from './store.ts';

/** A conversation, not a place to pour things into. */
const MOST_MESSAGES = 200;

const refuseTooMany = async (tx: Tx, incidentId: string): Promise<void> => {
  if ((await messagesOf(tx, incidentId)).length < MOST_MESSAGES) return;
  refuse('not-now', {
    detail: {
      ko: '이 신고에는 더 쓸 수 없습니다. 새로 신고해 주세요.',
      en: 'No more can be written to this report. Please report anew.',
    },
  });
};

const write = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  byPerson: string | null,
  text: string,
): Promise<MessageRow> => {
  await refuseTooMany(tx, incidentId);
  const id = newId(deps.clock);
  const row = { id, byPerson, sealed: deps.vault.seal(text, placeOf(id)), at: deps.clock.now() };
  await insertMessage(tx, incidentId, row);
  return row;
};

/** The reporter adds facts, or answers. The timeline keeps that something was written, not what, and not by whom. */
export const writeFromOutside = (
  tx: Tx,
  deps: Deps,
  find: Find,
  text: string,
): Promise<MessageRow & { readonly incidentId: string }> =>
  addFromOutside(tx, find, async ({ id }) => {
    const row = await write(tx, deps, id, null, text);
    await appendEvent(tx, deps, id, { kind: 'reporter-wrote', anonymous: true, data: {} });
    return { ...row, incidentId: id };
  });

/** Whether whoever reported comes back by themselves: with a receipt, or with the code of a processor. */
export const comesBack = ({ source }: Pick<Incident, 'source'>): boolean => source !== 'staff';

/** Somebody who works on the case asks the reporter, who reads it when they come back. */
export const askReporter = async (tx: Tx, deps: Deps, incidentId: string, text: string): Promise<MessageRow> => {
  if (!comesBack(await lockForWork(tx, incidentId))) {
    refuse('not-now', {
      detail: {
        ko: '밖의 창구로 들어온 신고가 아니어서 여기서 물을 수 없습니다.',
        en: 'The report did not come through a door outside, so its reporter cannot be asked here.',
      },
    });
  }
  const row = await write(tx, deps, incidentId, tx.actor.personId, text);
  await appendEvent(tx, deps, incidentId, { kind: 'reporter-asked', data: {} });
  return row;
};
