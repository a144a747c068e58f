import type { Role } from '@bongsu/contracts';
import { isBefore, sha256, type Instant } from '@bongsu/kit';
import { agentActor, anonymousActor, sourceActor, systemActor, type Actor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Authenticate } from '../../http/operation-route.ts';
import { Refusal } from '../../http/refusal.ts';
import { closeSession, findSession, seeSession } from './store.ts';
import { SEEN_EVERY } from './limits.ts';

export const API_KEY_PREFIX = 'bongsu_';
export const AGENT_TOKEN_PREFIX = 'bongsu-agent_';
export const SOURCE_KEY_PREFIX = 'bongsu-source_';

interface Whoever extends Record<string, unknown> {
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly departmentIds: readonly string[];
  readonly enrolled: boolean;
}

/** Roles are read at every request: what was withdrawn is gone with the next one. */
const readPerson = (tx: Tx, personId: string): Promise<Whoever> =>
  tx.one(sql`
    select roles, department_id as "departmentId",
      array(with recursive below as (
        select person.department_id as id where person.department_id is not null
        union select department.id from department join below on department.parent_id = below.id
      ) select id from below) as "departmentIds",
      exists (select from credential where person_id = person.id and totp_confirmed_at is not null) as enrolled
    from person where id = ${personId}`);

/** The person as an actor, with the roles and departments they have now. Call it as the product itself. */
export const personActor = async (tx: Tx, personId: string, from: string, via: Actor['via']): Promise<Actor> => {
  const { roles, departmentId, departmentIds } = await readPerson(tx, personId);
  return { kind: 'person', personId, roles, departmentId, departmentIds, from, via };
};

const bySession = async (deps: Deps, tx: Tx, from: string, token: string | null): Promise<Actor> => {
  const session = await findSession(tx, deps.clock, token);
  if (session === null) {
    if (token !== null) await closeSession(tx, sha256(token));
    return anonymousActor(from);
  }
  if (session.secondFactorAt === null) {
    const { enrolled } = await readPerson(tx, session.personId);
    return { ...anonymousActor(from), awaiting: enrolled ? 'code' : 'enrolment' };
  }
  const now = deps.clock.now();
  if (!isBefore(now, session.seenAt.add(SEEN_EVERY))) await seeSession(tx, deps.clock, session.tokenHash);
  return personActor(tx, session.personId, from, 'session');
};

const byApiKey = async (deps: Deps, tx: Tx, from: string, key: string): Promise<Actor> => {
  const now = deps.clock.now();
  const found = await tx.maybe<{ id: string; personId: string; lastUsedAt: Instant | null }>(sql`
    select api_key.id, person_id as "personId", last_used_at as "lastUsedAt"
    from api_key join person on person.id = person_id
    where token_hash = ${sha256(key)} and revoked_at is null and expires_at > ${now} and person.active`);
  if (found === null) throw new Refusal('not-signed-in');
  if (found.lastUsedAt === null || !isBefore(now, found.lastUsedAt.add({ hours: 1 })))
    await tx.run(sql`update api_key set last_used_at = ${now} where id = ${found.id}`);
  return personActor(tx, found.personId, from, 'api-key');
};

/** Whoever ended an agent, or issued a new code for it, took its token away; what is left here opens. */
const byAgentToken = async (tx: Tx, from: string, token: string): Promise<Actor> => {
  const found = await tx.maybe<{ id: string }>(sql`
    select agent.id from agent_secret join agent on agent.id = agent_id
    where token_hash = ${sha256(token)} and ended_at is null`);
  if (found === null) throw new Refusal('not-signed-in');
  return agentActor(found.id, from);
};

/** By its key, or for a while by the one before. */
const bySourceKey = async (deps: Deps, tx: Tx, from: string, key: string): Promise<Actor> => {
  const found = await tx.maybe<{ id: string }>(sql`
    select access_source.id from access_source_key join access_source on access_source.id = source_id
    where key_hash = ${sha256(key)} and is_on and (ends_at is null or ends_at > ${deps.clock.now()})`);
  if (found === null) throw new Refusal('not-signed-in');
  return sourceActor(found.id, from);
};

const byBearer = (deps: Deps, tx: Tx, from: string, token: string): Promise<Actor> => {
  if (token.startsWith(AGENT_TOKEN_PREFIX)) return byAgentToken(tx, from, token);
  return token.startsWith(SOURCE_KEY_PREFIX) ? bySourceKey(deps, tx, from, token) : byApiKey(deps, tx, from, token);
};

const bearerOf = (header: string | undefined): string | null =>
  header === undefined ? null : (/^Bearer (\S+)$/i.exec(header)?.[1] ?? '');

/** Finds out who knocks: by an API key, an agent's token or a system's key where one is given, and otherwise by session. */
export const authenticate =
  (deps: Deps): Authenticate =>
  async (request, session) => {
    const key = bearerOf(request.headers.authorization);
    if (key === null && session === null) return anonymousActor(request.ip);
    return deps.database.transaction(systemActor, (tx) =>
      key === null ? bySession(deps, tx, request.ip, session) : byBearer(deps, tx, request.ip, key),
    );
  };
