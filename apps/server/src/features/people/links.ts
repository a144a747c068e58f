import type { IssuedLink } from '@bongsu/contracts';
import { randomToken, toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { queueMail } from '../mail/index.ts';
import { mailSettings, readOrganisation } from '../organisation/index.ts';
import { accountsOf, insertInvitation } from './account-store.ts';
import type { PersonRow } from './store.ts';

const VALID_HOURS = 72;

/** The token stands behind `#`: browsers do not send it, so that no log, proxy or referrer ever holds it. */
const linkOf = (deps: Deps, token: string): string => `${deps.config.publicUrl}/invite#${token}`;

const mailBody = (organisation: string, purpose: 'invite' | 'reset', link: string): string => {
  const [ko, en] =
    purpose === 'invite'
      ? [
          `${organisation}의 개인정보 유출 대응 시스템 봉수에 초대되었습니다. 아래 주소에서 비밀번호를 정해 주세요.`,
          `You are invited to Bongsu, the breach response system of ${organisation}. Choose your password here:`,
        ]
      : [
          `${organisation} 봉수의 비밀번호를 다시 정할 수 있습니다. 요청한 적이 없다면 시스템 관리자에게 알려 주세요.`,
          `You can choose a new password for Bongsu at ${organisation}. If you did not ask for this, tell an administrator.`,
        ];
  return `${ko}\n${en}\n\n${link}\n\n${VALID_HOURS}시간 동안 한 번만 쓸 수 있습니다. / Valid once, for ${VALID_HOURS} hours.\n`;
};

/**
 * Makes a one-time link for a person to choose a password. It goes by mail; only where mail cannot leave is it shown,
 * once, to the administrator. A password is never known to anybody but its owner (ASVS 6.4.6).
 */
export const issueLink = async (tx: Tx, deps: Deps, person: PersonRow): Promise<IssuedLink> => {
  const token = randomToken();
  const now = deps.clock.now();
  const expiresAt = now.add({ hours: VALID_HOURS });
  const purpose = await tx.asSystem(async () => {
    const kind = (await accountsOf(tx, [person.id])).length === 0 ? 'invite' : 'reset';
    await insertInvitation(tx, { token, personId: person.id, purpose: kind, now, expiresAt });
    return kind;
  });
  const link = linkOf(deps, token);
  const sent = (await mailSettings(tx, deps.vault)) !== null;
  if (sent) {
    const { name } = await readOrganisation(tx);
    const subject = purpose === 'invite' ? `[봉수] ${name} 초대 / Invitation` : `[봉수] ${name} 비밀번호 / Password`;
    await queueMail(tx, deps, { toPerson: person.id, subject, body: mailBody(name, purpose, link) });
  }
  return { purpose, sent, link: sent ? null : link, expiresAt: toSeoulIso(expiresAt) };
};
