import type { secondFactorReset } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { queueMail } from '../mail/index.ts';
import { findPerson, tellOfficers } from '../people/index.ts';
import { closeSessionsOf, refuseApiKey } from '../session/index.ts';
import { forgetSecondFactor } from './forget.ts';

/** For somebody who lost the phone and the recovery codes. They are told, in case it was not they who asked. */
export const resetSecondFactor = async (call: Call<typeof secondFactorReset>): Promise<void> => {
  const { tx, deps, actor, params, body } = call;
  refuseApiKey(actor);
  if (params.personId === actor.personId) {
    refuse('forbidden', {
      detail: {
        ko: '자신의 인증 앱은 보안 설정에서 바꾸어 주세요.',
        en: 'Replace your own authenticator app in your security settings.',
      },
      neededRoles: ['administrator'],
    });
  }
  const person = (await findPerson(tx, params.personId)) ?? refuse('not-found');
  await tx.asSystem(async () => {
    await forgetSecondFactor(tx, person.id);
    await closeSessionsOf(tx, person.id);
  });
  const subjects = [`person:${person.id}`];
  await call.record({ action: 'grant', subjects, fields: ['second-factor'], reason: body.reason });
  await queueMail(tx, deps, {
    toPerson: person.id,
    subject: '[봉수] 인증 앱 등록이 지워졌습니다 / Your authenticator app was removed',
    body:
      '시스템 관리자가 일회용 인증번호 등록을 지웠습니다. 다음 로그인 때 다시 등록해야 합니다. 요청한 적이 없다면 개인정보 보호책임자에게 바로 알려 주세요.\n\n' +
      'An administrator removed your authenticator app; you set one up at the next sign-in. If you did not ask for this, tell the privacy officer at once.\n',
  });
  if (person.roles.length === 1) return;
  await tellOfficers(tx, deps, {
    subject: '[봉수] 인증 앱 등록이 지워졌습니다 / An authenticator app was removed',
    body: `${person.name} (${person.department ?? '-'})\n\n사유 / Reason: ${body.reason}\n`,
  });
};
