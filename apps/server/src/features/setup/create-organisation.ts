import type { setupOrganisation, SignInState } from '@bongsu/contracts';
import { ok } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { Refusal } from '../../http/refusal.ts';
import type { LooseCall } from '../../http/route.ts';
import { insertDepartment } from '../departments/index.ts';
import { checkAuthority, findOrganisation, insertOrganisation, saveMailSettings } from '../organisation/index.ts';
import { insertPerson, insertRoleChange } from '../people/index.ts';
import {
  committed,
  hashPassword,
  openSession,
  refused,
  refuseWeak,
  savePassword,
  type Outcome,
} from '../session/index.ts';

const FIRST_ROLES = ['staff', 'cpo', 'administrator'] as const;

/**
 * The first step, possible once: the row of the organisation can exist only once, so that of two who set up at the
 * same moment the second is told so and leaves nothing behind.
 */
export const createOrganisation = async (call: LooseCall<typeof setupOrganisation>): Promise<SignInState> => {
  const { deps, actor, body } = call;
  const existing = await deps.database.transaction(systemActor, findOrganisation);
  if (existing !== null) throw new Refusal('already-set-up');
  refuseWeak(body.cpo.password, body.cpo, 'cpo.password');
  const passwordHash = await hashPassword(body.cpo.password);
  const token = await committed(deps, async (tx): Promise<Outcome<string>> => {
    const { clock, vault } = deps;
    if (!(await insertOrganisation(tx, clock.now(), { ...body.organisation, demo: false })))
      return refused('already-set-up');
    if (body.mail !== undefined) {
      if (body.mail.ca !== null) checkAuthority(body.mail.ca, clock.now());
      await saveMailSettings(tx, vault, body.mail);
    }
    const root = await insertDepartment(tx, clock, { name: body.organisation.name, parentId: null, sort: 0 });
    const { name, email, phone, title } = body.cpo;
    const cpo = { name, email, phone, title, departmentId: root, roles: FIRST_ROLES };
    const personId = (await insertPerson(tx, clock, cpo))!;
    await insertRoleChange(tx, clock, { personId, before: [], after: FIRST_ROLES, reason: '처음 설정 / Set-up' });
    await savePassword(tx, clock, personId, passwordHash);
    return ok(await openSession(tx, clock, { personId, address: actor.from, complete: false }));
  });
  call.cookies.setSession(token);
  return { state: 'enrol-needed' };
};
