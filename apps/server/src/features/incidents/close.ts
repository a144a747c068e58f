import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { lockForWork } from './lock.ts';
import { missingForClosing } from './steps.ts';
import { caseOf, changeIncident } from './store.ts';

interface Done {
  readonly id: string;
  readonly version: number;
}

/** Closes a case in which nothing is missing any more; otherwise says what is. */
export const close = async (tx: Tx, deps: Deps, id: string, version: number): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version });
  const missing = missingForClosing(await caseOf(tx, incident));
  if (missing.length > 0) {
    refuse('not-now', {
      detail: {
        ko: `종결하려면 다음이 더 필요합니다. ${missing.map((entry) => entry.text.ko).join(' ')}`,
        en: `Still missing before closing: ${missing.map((entry) => entry.text.en).join(' ')}`,
      },
      current: missing,
    });
  }
  await appendEvent(tx, deps, id, { kind: 'closed' });
  return { id, version: await changeIncident(tx, id, { closed_at: deps.clock.now() }) };
};

/** 침해가 아닌 것으로 종결한다: the CPO, with a reason, and only while no closure report says otherwise. */
export const dismiss = async (tx: Tx, deps: Deps, id: string, version: number, reason: string): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version });
  if (incident.registeredAt === null) {
    refuse('not-now', {
      detail: { ko: '먼저 관리대장에 올려야 합니다.', en: 'It must be entered in the register first.' },
    });
  }
  if (incident.closureApprovedAt !== null) {
    refuse('not-now', {
      detail: { ko: '처리보고서가 승인된 사고입니다.', en: 'Its closure report is already approved.' },
    });
  }
  await appendEvent(tx, deps, id, { kind: 'dismissed', data: { reason } });
  return { id, version: await changeIncident(tx, id, { closed_at: deps.clock.now(), closed_reason: reason }) };
};
