import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { isWeighty, namesOfRoles, tellAuditors } from '../people/index.ts';
import type { Incident } from './incident.ts';

const deeds = {
  named: {
    ko: '신고자 신원을 열 수 있는 사람을 정했습니다',
    en: 'Who may open the identity of a reporter was decided',
  },
  opened: { ko: '신고자 신원을 열었습니다', en: 'The identity of a reporter was opened' },
} as const;

/** `2026-11-20 18:20 (KST)`: read the same in both languages. */
const momentText = (at: Instant): string => `${toSeoulIso(at).slice(0, 16).replace('T', ' ')} (KST)`;

/**
 * 제21조: whoever may look at a reporter decides that among themselves, so 감사 hears of it each time, in the transaction
 * that does it. A mail is read by others too: it says which case, what, by which role and when, and names nobody.
 */
export const tellOfIdentity = async (
  tx: Tx,
  deps: Deps,
  incident: Incident,
  deed: keyof typeof deeds,
): Promise<void> => {
  const { ko, en } = deeds[deed];
  const roles = tx.actor.roles.some(isWeighty) ? tx.actor.roles.filter(isWeighty) : tx.actor.roles;
  await tellAuditors(tx, deps, {
    subject: `[봉수] ${ko} / ${en}`,
    body: [
      `${ko}.\n${en}.`,
      `사고 / Case: ${incident.number ?? '접수 전 신고 / not yet registered'}`,
      `역할 / Role: ${namesOfRoles(roles)}`,
      `시각 / When: ${momentText(deps.clock.now())}`,
      `사유와 기록은 봉수의 대응 과정과 접속기록에서 확인해 주세요.\nSee the reason and the record in Bongsu, in the timeline and the access records.`,
      `${deps.config.publicUrl}/incidents/${incident.id}\n`,
    ].join('\n\n'),
    exceptIds: incident.involvedIds,
  });
};
