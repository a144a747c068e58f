import { toSeoulIso } from '@bongsu/kit';
import type { publicOpen, publicStates, ResponseOf } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { findIncident, isOver, lockIncident, type Incident } from '../incidents/index.ts';
import { labelOf, textOf } from './present.ts';
import { markOfReceipt } from './receipt.ts';
import { filesOf, findByReceipt, messagesOf } from './store.ts';

/** One answer for every code that leads nowhere: mistyped, made up, or of a report that never was. */
const noSuchReceipt = (): never =>
  refuse('not-found', {
    detail: {
      ko: '이 접수증 번호로 찾을 수 있는 신고가 없습니다. 번호를 다시 확인해 주세요.',
      en: 'No report is found with this receipt. Please check the code.',
    },
  });

const caseOfReceipt = async (tx: Tx, deps: Deps, typed: string): Promise<Incident> => {
  const id = await findByReceipt(tx, markOfReceipt(deps.vault, typed));
  return (id === null ? null : await findIncident(tx, id)) ?? noSuchReceipt();
};

/** Works with the case of a receipt as the product itself: whoever holds it has no account to do it with. */
const withReceipt = async <T>(
  tx: Tx,
  deps: Deps,
  typed: string,
  work: (incident: Incident) => Promise<T>,
): Promise<T> => tx.asSystem(async () => work(await caseOfReceipt(tx, deps, typed)));

/** The same, for adding something to it: with the row's lock, and only while it is not over. */
export const addWithReceipt = <T>(
  tx: Tx,
  deps: Deps,
  typed: string,
  work: (incident: Incident) => Promise<T>,
): Promise<T> =>
  withReceipt(tx, deps, typed, async ({ id }) => {
    const incident = (await lockIncident(tx, id)) ?? noSuchReceipt();
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
  withReceipt(tx, deps, typed, async (incident) => ({
    state: stateOf(incident),
    reportedAt: toSeoulIso(incident.reportedAt),
    messages: (await messagesOf(tx, incident.id)).map((row) => ({
      from: row.byPerson === null ? ('reporter' as const) : ('staff' as const),
      text: textOf(deps.vault, row),
      at: toSeoulIso(row.at),
    })),
    files: (await filesOf(tx, incident.id)).map((row) => ({
      label: labelOf(row.number),
      mediaType: row.mediaType,
      addedAt: toSeoulIso(row.addedAt),
    })),
    mayAdd: !isOver(incident),
  }));
