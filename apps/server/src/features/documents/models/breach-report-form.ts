import type { BreachReportForm } from '@bongsu/docgen';
import type { Tx } from '../../../database/index.ts';
import type { Deps } from '../../../deps.ts';
import { refuse } from '../../../http/refusal.ts';
import { peopleRefs, readIdentity, type Incident } from '../../incidents/index.ts';
import { baseOf } from '../base.ts';
import { letterhead } from '../store.ts';

const SEALED: BreachReportForm['reporter'] = { name: null, mobile: null, email: null };

const notOpen = {
  detail: {
    ko: '신고자 신원을 먼저 열어야 신고인이 적힌 신고서를 발행할 수 있습니다.',
    en: 'Open the reporter’s identity first; only then can the form name them.',
  },
};

const openedReporter = async (tx: Tx, deps: Deps, id: string): Promise<BreachReportForm['reporter']> => {
  const identity = await readIdentity(tx, deps, id);
  return identity === null
    ? refuse('forbidden', notOpen)
    : { name: identity.name, mobile: identity.phone, email: identity.email };
};

/** 침해사실 신고서 [붙임1]. The reporter is sealed (제21조) unless this reader has the identity open and asks for it. */
export const breachReportForm = async (
  tx: Tx,
  deps: Deps,
  incident: Incident,
  reporter: 'sealed' | 'opened',
): Promise<BreachReportForm> => {
  const { contact, address } = await letterhead(tx);
  const names = await peopleRefs(tx, incident.registeredBy === null ? [] : [incident.registeredBy]);
  return {
    kind: 'breach-report-form',
    ...(await baseOf(tx, deps, 'breach-report-form')),
    reporter: reporter === 'opened' ? await openedReporter(tx, deps, incident.id) : SEALED,
    reception: { department: names.get(incident.registeredBy ?? '')?.department ?? '', phone: contact, address },
    content: incident.summary,
    reportedAt: incident.reportedAt,
  };
};
