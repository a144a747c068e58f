import { toSeoulIso } from '@bongsu/kit';
import type { publicOpen, publicStates, ResponseOf } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { findIncident, isOver, lockIncident, type Incident } from '../incidents/index.ts';
import { threadOutside } from './present.ts';
import { markOfReceipt } from './receipt.ts';
import { findByReceipt } from './store.ts';

/** One answer for every code that leads nowhere: mistyped, made up, or of a report that never was. */
const noSuchReceipt = (): never =>
  refuse('not-found', {
    detail: {
      ko: '이 접수증 번호로 찾을 수 있는 신고가 없습니다. 번호를 다시 확인해 주세요.',
      en: 'No report is found with this receipt. Please check the code.',
    },
  });

/** How somebody outside finds their case without an account; refuses where they find none. Called as the product itself. */
export type Find = (tx: Tx) => Promise<Incident>;

export const byReceipt =
  ({ vault }: Pick<Deps, 'vault'>, typed: string): Find =>
  async (tx) => {
    const id = await findByReceipt(tx, markOfReceipt(vault, typed));
    return (id === null ? null : await findIncident(tx, id)) ?? noSuchReceipt();
  };

/** Adds something to a case from outside: with the row's lock, and only while it is not over. */
export const addFromOutside = <T>(tx: Tx, find: Find, work: (incident: Incident) => Promise<T>): Promise<T> =>
  tx.asSystem(async () => {
    const incident = (await lockIncident(tx, (await find(tx)).id)) ?? refuse('not-found');
    if (isOver(incident)) {
      refuse('not-now', {
        detail: {
          ko: '이 신고는 처리를 마쳤습니다. 새로 알게 된 것이 있으면 새로 신고해 주세요.',
          en: 'This report is closed. If you learned something new, please report it anew.',
        },
      });
    }
    return work(incident);
  });

/** Inside it has eight stages and people behind each; outside it is told whether somebody is at it. */
const stateOf = (incident: Incident): (typeof publicStates)[number] => {
  if (isOver(incident)) return 'closed';
  return incident.stage === 'reported' ? 'received' : 'in-hand';
};

/**
 * What whoever holds the receipt is shown: how far it is, and what was written both ways. Not the report itself and not
 * who wrote it, in case somebody else found the receipt. That they came is kept nowhere.
 */
export const openWithReceipt = (tx: Tx, deps: Deps, typed: string): Promise<ResponseOf<typeof publicOpen>> =>
  tx.asSystem(async () => {
    const incident = await byReceipt(deps, typed)(tx);
    return {
      state: stateOf(incident),
      reportedAt: toSeoulIso(incident.reportedAt),
      ...(await threadOutside(tx, deps, incident)),
    };
  });
