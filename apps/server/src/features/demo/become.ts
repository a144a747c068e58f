import type { demoBecome, demoPeople, ResponseOf, Role, SignInState } from '@bongsu/contracts';
import { sha256 } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { readOrganisation } from '../organisation/index.ts';
import { closeSession, openSession, recordSignIn, refuseApiKey } from '../session/index.ts';

const refuseOutsideDemo = async (tx: Tx): Promise<void> => {
  if (!(await readOrganisation(tx)).demo) refuse('not-found');
};

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string | null;
  readonly roles: Role[];
}

export const listDemoPeople = async ({
  tx,
  actor,
}: Call<typeof demoPeople>): Promise<ResponseOf<typeof demoPeople>> => {
  await refuseOutsideDemo(tx);
  const rows = await tx.many<Row>(sql`
    select person.id, person.name, title, department.name as department, roles
    from person left join department on department.id = department_id
    where active order by person.created_at, person.id`);
  return {
    items: rows.map(({ id, name, title, department, roles }) => ({
      id,
      name,
      title,
      department,
      roles,
      current: id === actor.personId,
    })),
  };
};

/** Only in a demo, whose people do not exist: elsewhere nobody becomes anybody else. */
export const becomeDemoPerson = async (call: Call<typeof demoBecome>): Promise<SignInState> => {
  const { tx, deps, actor, body, cookies } = call;
  await refuseOutsideDemo(tx);
  refuseApiKey(actor);
  const { personId } = body;
  if ((await tx.maybe(sql`select id from person where id = ${personId} and active`)) === null) refuse('not-found');
  const token = await tx.asSystem(async () => {
    if (cookies.session !== null) await closeSession(tx, sha256(cookies.session));
    await recordSignIn(tx, deps, { operation: 'demo.become', action: 'login', personId, actor });
    return openSession(tx, deps.clock, { personId, address: actor.from, complete: true });
  });
  cookies.setSession(token);
  return { state: 'ready' };
};
