import { incidentsList, operations, type AnyOperation } from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../apps/server/test/app.ts';
import { actorNames, type ActorName } from './actors.ts';
import { examples } from './examples.ts';
import { knock, slotsIn, type Answer } from './knock.ts';
import { expected, objectsOf, rules, seesCase, type Expected } from './rules.ts';
import { makeWorld, type World } from './world.ts';

/**
 * The accident this prevents: an operation that somebody added forgets to ask who is knocking. Every operation is tried
 * on the running server as everybody, on one's own, on others' and on nothing, and compared with a table (rules.ts)
 * that knows nothing of the code that decides.
 */
let world: World;
const clients = new Map<ActorName, Client>();
let cells = 0;

/** What ends sessions or changes who is signed in gets a browser of its own. */
const DISRUPTIVE = /^(?:session|my|second-factor|setup)\.|^people\.acceptInvitation$/;

/** At the public door everybody is a stranger, also with the cookie of a session. */
const strangerFor = async (actor: ActorName): Promise<Client> => {
  const stranger = world.app.stranger();
  const person = world.people[actor];
  if (person !== undefined) stranger.session = (await world.app.signInAs(person)).session;
  return stranger;
};

const browserOf = async (actor: ActorName, operation: AnyOperation): Promise<Client> => {
  if (operation.door === 'public') return strangerFor(actor);
  const known = clients.get(actor);
  const fresh = DISRUPTIVE.test(operation.id);
  if (known !== undefined && !fresh) return known;
  const person = world.people[actor];
  const client = person === undefined ? world.app.visitor() : await world.app.signInAs(person);
  // What it ends may be the others' sessions, so they begin anew afterwards.
  if (fresh) clients.clear();
  else clients.set(actor, client);
  return client;
};

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(async () => {
  console.log(`권한 행렬 / permission matrix: ${String(operations.length)} operations, ${String(cells)} cells asked`);
  await world[Symbol.asyncDispose]();
});

const REFUSALS: Readonly<Record<string, number>> = { 'not-signed-in': 401, forbidden: 403, 'not-found': 404 };

/** What the server did, in the words of the table. */
const verdictOf = (answer: Answer, wanted: Expected): string => {
  if (answer.status >= 500) return `broke with ${String(answer.status)}`;
  if (wanted === 'open') return answer.code === 'forbidden' ? 'forbidden' : 'open';
  const { code, status } = answer;
  if (code === 'invalid') return `invalid: ${answer.problem}`;
  if (code === null || REFUSALS[code] === undefined) return 'allowed';
  if (REFUSALS[code] !== status) return `${code} with status ${String(status)}`;
  return wanted === 'refused' && code !== 'not-signed-in' ? 'refused' : code;
};

describe('every operation', () => {
  it('stands in the table, and every line of the table is an operation', () => {
    expect(Object.keys(rules).toSorted()).toEqual(operations.map((operation) => operation.id).toSorted());
  });

  it('has an example where it needs a body', () => {
    const lacking = operations
      .filter((operation) => (operation.body !== undefined || operation.upload) && examples[operation.id] === undefined)
      .map((operation) => `Add a valid, harmless body for ${operation.id} to e2e/matrix/examples.ts`);
    expect(lacking).toEqual([]);
  });
});

describe('the register', () => {
  it('lists for each the cases that exist for them, and counts no other', async () => {
    for (const actor of actorNames) {
      const person = world.people[actor];
      if (person === undefined) continue;
      const { items, total } = await (
        await world.app.signInAs(person)
      ).call(incidentsList, { query: { pageSize: 200 } });
      const found = new Set(items.map((item) => item.id));
      expect([actor, total]).toEqual([actor, items.length]);
      for (const object of ['own', 'other'] as const) {
        const { incidentId = '' } = world.cases[object].slots;
        expect([actor, object, found.has(incidentId)]).toEqual([actor, object, seesCase(actor, object)]);
      }
    }
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  const rule = rules[id];
  if (rule === undefined) return;

  it('lets in exactly whom the table lets in, and shows nobody else that anything is there', async () => {
    const wrong: string[] = [];
    const nothingThere = new Set<string>();
    for (const actor of actorNames) {
      for (const object of objectsOf(rule, slotsIn(operation))) {
        const wanted = expected(rule, actor, object);
        const answer = await knock(world, await browserOf(actor, operation), operation, actor, object);
        cells += 1;
        const verdict = verdictOf(answer, wanted);
        if (verdict !== wanted)
          wrong.push(`${actor} on ${object}: wanted ${wanted}, was ${verdict} (${answer.problem})`);
        if (verdict === 'not-found') nothingThere.add(answer.problem);
      }
    }
    expect(wrong).toEqual([]);
    // Other department, involved, part of another case, no such thing: one and the same answer.
    expect(nothingThere.size).toBeLessThanOrEqual(1);
  }, 120_000);
});
