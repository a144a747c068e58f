import type { IssuedLink, peopleIssueLink, peopleUnlock, PersonView } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { accountOf, forgetAttempts, refuseApiKey } from '../session/index.ts';
import { issueLink } from './links.ts';
import { presentPerson } from './present.ts';
import { requirePerson } from './update-person.ts';

export const unlockPerson = async (call: Call<typeof peopleUnlock>): Promise<PersonView> => {
  const { tx, deps, params, body } = call;
  const person = await requirePerson(tx, params.personId);
  await tx.asSystem(() => forgetAttempts(tx, accountOf(deps.vault, person.email)));
  await call.record({ action: 'grant', subjects: [`person:${person.id}`], fields: ['lock'], reason: body.reason });
  return presentPerson(tx, deps, person);
};

export const sendLink = async (call: Call<typeof peopleIssueLink>): Promise<IssuedLink> => {
  const { tx, deps, actor, params, body } = call;
  refuseApiKey(actor);
  const person = await requirePerson(tx, params.personId);
  if (!person.active) {
    refuse('not-now', { detail: { ko: '정지된 계정입니다.', en: 'The account is deactivated.' } });
  }
  await call.record({ action: 'grant', subjects: [`person:${person.id}`], fields: ['password'], reason: body.reason });
  return issueLink(tx, deps, person);
};
