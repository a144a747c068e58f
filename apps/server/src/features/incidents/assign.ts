import {
  both,
  type BodyOf,
  type incidentsAssign,
  type incidentsCallTeam,
  type incidentsLeaveTeamOut,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { mayLeaveTeamOut } from './incident.ts';
import { lockForWork } from './lock.ts';
import { changeIncident } from './store.ts';

interface Done {
  readonly id: string;
  readonly version: number;
}

const notGraded = { detail: { ko: '먼저 등급을 분류해야 합니다.', en: 'It must be graded first.' } };

const activePerson = async (tx: Tx, id: string, field: string): Promise<string> => {
  const person = await tx.maybe<{ name: string }>(sql`select name from person where id = ${id} and active`);
  return (
    person?.name ?? refuseField(field, both('없는 사람이거나 그만둔 사람입니다.', 'There is no such active person.'))
  );
};

/** 침해사고 처리책임자를 지정한다 (제13조제1항·제2항); a person involved cannot be. */
export const assignHandler = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsAssign>,
): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (incident.gradedAt === null) refuse('not-now', notGraded);
  await activePerson(tx, given.handlerId, 'handlerId');
  if (incident.hiddenIds.includes(given.handlerId)) {
    refuseField(
      'handlerId',
      both(
        '관련자와 이 사고를 볼 수 없는 상급자는 처리책임자가 될 수 없습니다.',
        'A person involved, or a superior kept away from the case, cannot be the handler.',
      ),
    );
  }
  if (incident.handlerId !== null && given.reason.length < 5) {
    refuseField('reason', both('처리책임자를 바꾸는 사유를 적어 주세요.', 'Say why the handler changes.'));
  }
  await appendEvent(tx, deps, id, {
    kind: 'handler-named',
    data: { from: incident.handlerId, handlerId: given.handlerId, reason: given.reason },
  });
  return { id, version: await changeIncident(tx, id, { handler_id: given.handlerId, assigned_at: deps.clock.now() }) };
};

const nameOfContact = async (tx: Tx, id: string): Promise<string> => {
  const contact = await tx.maybe<{ name: string; organisation: string }>(sql`
    select name, organisation from contact where id = ${id} and removed_at is null`);
  if (contact === null)
    return refuseField('members', both('비상연락망에 없는 사람입니다.', 'Not in the contact tree.'));
  return contact.organisation === '' ? contact.name : `${contact.organisation} ${contact.name}`;
};

/** 침해사고 대응팀을 소집한다 (제7조, 제13조): from the contact tree, inside and outside. */
export const callTeam = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsCallTeam>,
): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (incident.gradedAt === null) refuse('not-now', notGraded);
  const now = deps.clock.now();
  const called: { name: string; duty: string; personId: string | null }[] = [];
  for (const member of given.members) {
    const personId = member.personId ?? null;
    if (personId !== null && incident.hiddenIds.includes(personId)) {
      refuseField(
        'members',
        both(
          '관련자와 이 사고를 볼 수 없는 상급자는 대응팀에 들어갈 수 없습니다.',
          'A person involved, or a superior kept away from the case, cannot be on the team.',
        ),
      );
    }
    const name =
      personId === null ? await nameOfContact(tx, member.contactId ?? '') : await activePerson(tx, personId, 'members');
    called.push({ name, duty: member.duty, personId });
    await tx.run(sql`
      insert into team_member (id, incident_id, person_id, contact_id, name, duty, called_at, called_by)
      values (${newId(deps.clock)}, ${id}, ${personId}, ${member.contactId ?? null}, ${name}, ${member.duty}, ${now}, ${tx.actor.personId})`);
  }
  await appendEvent(tx, deps, id, { kind: 'team-called', data: { members: called } });
  const ids = called.map((member) => member.personId).filter((personId) => personId !== null);
  const version = await changeIncident(tx, id, {
    team_called_at: incident.teamCalledAt ?? now,
    team_ids: [...new Set([...incident.teamIds, ...ids])],
    no_team_reason: null,
  });
  return { id, version };
};

/** 2급·3급: 처리책임자와 협의하여 대응팀을 구성하지 않을 수 있다 (제13조제3항); the reason is kept. */
export const leaveTeamOut = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsLeaveTeamOut>,
): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (!mayLeaveTeamOut(incident)) {
    refuse('not-now', {
      detail: {
        ko: '대응팀은 2등급과 3등급에서만 생략할 수 있습니다.',
        en: 'Only a case of grade 2 or 3 may go without a team.',
      },
    });
  }
  await appendEvent(tx, deps, id, { kind: 'team-left-out', data: { reason: given.reason } });
  return { id, version: await changeIncident(tx, id, { no_team_reason: given.reason }) };
};
