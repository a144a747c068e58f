import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Role } from '@bongsu/contracts';
import { hoursBetween, type Instant } from '@bongsu/kit';
import { Client as Connection } from 'pg';
import { systemActor, type Actor } from '../src/actor.ts';
import { sql, type Row, type Sql, type Tx } from '../src/database/index.ts';
import type { Config } from '../src/config.ts';
import type { Deps } from '../src/deps.ts';
import { proveSender } from '../src/features/deliveries/index.ts';
import { jobs } from '../src/features/jobs.ts';
import { publicPages } from '../src/features/pages.ts';
import { routes } from '../src/features/routes.ts';
import { authenticate, openSession, savePassword } from '../src/features/session/index.ts';
import { stopVerification } from '../src/features/access-log/index.ts';
import { stopLooks } from '../src/features/web-exposure/index.ts';
import { buildPublicServer } from '../src/http/public-door.ts';
import { buildServer } from '../src/http/server.ts';
import { servePages } from '../src/http/pages.ts';
import { runDueJobs } from '../src/jobs/scheduler.ts';
import type { Mailer } from '../src/platform/mailer.ts';
import { createClient, type Client } from './client.ts';
import { setTheStage, type Stage } from './story.ts';
import { tellTime } from './tell-time.ts';
import { workAt } from './work.ts';

export { ProblemAnswer, type AnswerOf, type Client, type InputOf } from './client.ts';

type Person = Awaited<ReturnType<Stage['person']>>;

/** Somebody with a browser. */
export interface SignedInClient extends Client {
  readonly person: Person;
}

export interface TestPerson extends Person {
  readonly name: string;
  readonly email: string;
  /** Present when one was asked for. */
  readonly password: string;
}

export interface TestAppOptions {
  /** Seoul time at which the clock stands until the test moves it. */
  readonly at?: string;
  /** Nothing has been set up yet. */
  readonly fresh?: boolean;
  readonly mailer?: Mailer;
  /** A folder of built pages to serve; by default none. */
  readonly pages?: string;
  /** Where people outside are said to reach the public door; by default nothing is said. */
  readonly publicUrl?: string;
  /** What looks at web sites may reach, and how fast; by default the open internet alone. */
  readonly webScan?: Config['webScan'];
  /** Folders in which files may be followed; by default none. */
  readonly followFolders?: Config['followFolders'];
  /** Where checkpoints of the access records may be held; by default nowhere inside. */
  readonly anchors?: Config['anchors'];
  /** Where the log goes; by default nowhere. */
  readonly log?: Deps['log'];
}

export interface TestApp extends AsyncDisposable {
  readonly deps: Deps;
  readonly clock: Stage['clock'];
  readonly databaseUrl: string;
  /** Where it answers. */
  readonly address: string;
  /** Where the public door answers. */
  readonly publicAddress: string;
  /** A browser that is not signed in, at a network address of its own. */
  visitor(headers?: Readonly<Record<string, string>>): Client;
  /** Somebody at the public door, who does the work that it asks for. */
  stranger(headers?: Readonly<Record<string, string>>): Client;
  /** A synthetic person. With `password` they can sign in at the door; it was hashed cheaply. */
  person(
    roles?: readonly Role[],
    options?: { readonly department?: string; readonly password?: true },
  ): Promise<TestPerson>;
  /**
   * A person's browser with a complete session, made without the door's slow hash. With a role or roles it is somebody
   * new. The session is renewed when the test moves the clock, unless `expires`.
   */
  signInAs(
    who: Role | readonly Role[] | Person,
    options?: { readonly department?: string; readonly expires?: true },
  ): Promise<SignedInClient>;
  /** Runs every job that is due. Nothing runs by itself. */
  tick(): Promise<void>;
  /** Rows as the product itself sees them. */
  rows<R extends Row>(query: Sql): Promise<R[]>;
  /** Rows as somebody sees them: what row-level security leaves. */
  rowsAs<R extends Row>(actor: Actor, query: Sql): Promise<R[]>;
}

/** Cheap on purpose; the parameters travel in the hash, so that the door takes it. */
const cheapHash = (password: string): Promise<string> => hash(password, { memoryCost: 1024, timeCost: 1 });

const emptyStage = async (stage: Stage): Promise<void> => {
  const owner = new Connection({ connectionString: stage.databaseUrl });
  await owner.connect();
  await owner.query('delete from department; delete from organisation');
  await owner.end();
};

const addresses = (function* () {
  for (let n = 1; ; n += 1) yield `10.${String((n >> 16) & 255)}.${String((n >> 8) & 255)}.${String(n & 255)}`;
})();

/**
 * The real product over HTTP on a database of its own: every request passes the door. Jobs run on `tick()` only, time
 * moves only when the test moves it, and each client has a network address of its own.
 */
export const startTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const stage = await setTheStage(options.at);
  if (options.fresh) await emptyStage(stage);
  const publicDoor = { port: 0, host: '127.0.0.1', workBits: 4, url: options.publicUrl ?? null };
  const { webScan = stage.deps.config.webScan, anchors = stage.deps.config.anchors, followFolders = [] } = options;
  const config = { ...stage.deps.config, port: 0, trustedProxies: 1, publicDoor, webScan, anchors, followFolders };
  const { mailer = stage.deps.mailer, log = stage.deps.log } = options;
  const deps: Deps = { ...stage.deps, config, mailer, log };
  const server = await buildServer(deps, routes, authenticate(deps));
  await servePages(server, options.pages ?? null);
  tellTime(server.server, deps.clock);
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const publicServer = await buildPublicServer(deps, routes, null, { pages: publicPages, prove: proveSender });
  const publicAddress = await publicServer.listen({ host: '127.0.0.1', port: 0 });
  const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => deps.database.transaction(systemActor, work);

  const client = (headers: Readonly<Record<string, string>>, before?: (client: Client) => Promise<void>): Client =>
    createClient({
      address,
      cookieName: 'bongsu',
      from: addresses.next().value,
      headers,
      ...(before ? { before } : {}),
    });

  const sessionFor = ({ personId }: Person): Promise<string> =>
    asSystem((tx) => openSession(tx, deps.clock, { personId, address: '127.0.0.1', complete: true }));

  /** Long before it idles out a session is replaced: most tests are about something else. */
  const renewing = (person: Person): ((client: Client) => Promise<void>) => {
    let last: Instant = deps.clock.now();
    return async (own) => {
      if (Math.abs(hoursBetween(last, deps.clock.now())) > 0.25) own.session = await sessionFor(person);
      last = deps.clock.now();
    };
  };

  const app: TestApp = {
    deps,
    clock: stage.clock,
    databaseUrl: stage.databaseUrl,
    address,
    publicAddress,
    stranger: (headers = {}) =>
      createClient({
        address: publicAddress,
        cookieName: 'bongsu',
        from: addresses.next().value,
        headers,
        brings: () => workAt(publicAddress),
      }),
    visitor: (headers = {}) => client(headers),
    async person(roles = [], { department, password } = {}) {
      const person = await stage.person(roles, department);
      const chosen = `${randomBytes(9).toString('base64url')}-Kb7`;
      return asSystem(async (tx) => {
        if (password) await savePassword(tx, deps.clock, person.personId, await cheapHash(chosen));
        const { name, email } = await tx.one<{ name: string; email: string }>(
          sql`select name, email from person where id = ${person.personId}`,
        );
        return { ...person, name, email, password: chosen };
      });
    },
    async signInAs(who, { department, expires } = {}) {
      const roles = typeof who === 'string' ? [who] : 'personId' in who ? null : who;
      const person = roles === null ? (who as Person) : await stage.person(roles, department);
      const own = client({}, expires ? undefined : renewing(person));
      own.session = await sessionFor(person);
      return Object.assign(own, { person });
    },
    tick: async () => {
      await runDueJobs(deps, jobs);
    },
    rows: (query) => asSystem((tx) => tx.many(query)),
    rowsAs: (actor, query) => deps.database.transaction(actor, (tx) => tx.many(query)),
    async [Symbol.asyncDispose]() {
      await publicServer.close();
      await server.close();
      await stopLooks(deps);
      await stopVerification(deps);
      await stage[Symbol.asyncDispose]();
    },
  };
  return app;
};
