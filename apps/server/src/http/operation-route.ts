import { id, rolesWith, type AnyOperation, type Permission } from '@bongsu/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { writeAccess } from '../access.ts';
import type { Actor } from '../actor.ts';
import { CommitInDoubt, sql } from '../database/index.ts';
import type { Deps } from '../deps.ts';
import { problemDetailsOf, refusalOf } from './problem.ts';
import { rawBodyOf, takingRaw, type RawBody } from './raw-body.ts';
import { Refusal } from './refusal.ts';
import { cookiesOf, goneSignal, languageOf, refuseCrossSite } from './request.ts';
import type { Call, Cookies, FileAnswer, Route, Upload } from './route.ts';
import { keepRaw, signedBodyOf, type Prove } from './signed.ts';
import { receiveUpload, UPLOAD_LIMIT } from './upload.ts';
import { readInputs, type Inputs } from './validate.ts';

/** Who knocks: a signed-in person by session or API key, or nobody. Written by `features/session`. */
export type Authenticate = (request: FastifyRequest, session: string | null) => Promise<Actor>;

/** Whoever was let in, and where their session is kept. */
export interface Visitor {
  readonly actor: Actor;
  readonly cookies: Cookies;
}

/** A door is how it is found out who knocks and whether they may. What happens behind it is the same for every door. */
export interface Door {
  /** Asked about operations that are signed, before anything is done; without it there are none behind this door. */
  readonly prove?: Prove;
  readonly admit: (operation: AnyOperation, request: FastifyRequest, reply: FastifyReply) => Promise<Visitor>;
  /** Bytes of one file that is brought. */
  readonly uploadLimit: number;
}

/** Where every officer and the CPO are kept away from a case, who stands in knocks there as one of them. */
const standsIn = async (
  deps: Deps,
  operation: AnyOperation,
  actor: Actor,
  request: FastifyRequest,
): Promise<boolean> => {
  const { incidentId } = request.params as { readonly incidentId?: string };
  const asked = id.safeParse(incidentId);
  if (!asked.success || !rolesWith(operation.permission).includes('cpo')) return false;
  const leads = sql`select app_leads(${asked.data}) as leads`;
  return deps.database.transaction(actor, async (tx) => (await tx.one<{ leads: boolean }>(leads)).leads);
};

/** What is made for whom. */
const MACHINES: Readonly<Partial<Record<Actor['kind'], Permission>>> = { agent: 'agent.act', source: 'source.act' };

const mayKnock = async (deps: Deps, operation: AnyOperation, actor: Actor, request: FastifyRequest): Promise<void> => {
  // A machine is no person: it knocks at what is made for it and at nothing else, not even at what is open to everybody.
  if (operation.permission === (MACHINES[actor.kind] ?? 'public')) return;
  if (actor.kind !== 'person') {
    throw new Refusal(actor.awaiting === 'enrolment' ? 'second-factor-needed' : 'not-signed-in');
  }
  if (rolesWith(operation.permission).some((role) => actor.roles.includes(role))) return;
  if (!(await standsIn(deps, operation, actor, request))) throw new Refusal('forbidden');
};

const contentDisposition = (file: FileAnswer): string => {
  const ascii = file.name.replaceAll(/[^\w.-]/g, '_');
  return `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
};

const sendFile = (reply: FastifyReply, file: FileAnswer): FastifyReply =>
  reply
    .header('content-disposition', contentDisposition(file))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(file.mediaType)
    .send(file.content instanceof Uint8Array ? Buffer.from(file.content) : file.content);

const answer = (operation: AnyOperation, reply: FastifyReply, result: unknown): FastifyReply => {
  void reply.header('cache-control', 'no-store');
  if (operation.file) return sendFile(reply, result as FileAnswer);
  if (operation.response === undefined) return reply.status(204).send();
  // Only declared fields leave the building.
  return reply.status(operation.status ?? 200).send(operation.response.parse(result));
};

interface Received {
  readonly inputs: Inputs;
  readonly upload: Upload | null;
  readonly raw: RawBody | null;
}

const receive = async (
  operation: AnyOperation,
  request: FastifyRequest,
  deps: Deps,
  uploadLimit: number,
): Promise<Received> => {
  const sent = { params: request.params, query: request.query, body: request.body };
  if (operation.rawMegabytes !== undefined) {
    const inputs = readInputs(operation, { ...sent, body: undefined });
    return { inputs, upload: null, raw: await rawBodyOf(request, operation.rawMegabytes) };
  }
  if (!operation.upload) return { inputs: readInputs(operation, sent), upload: null, raw: null };
  const { uploadMegabytes } = operation;
  const limit = uploadMegabytes === undefined ? uploadLimit : uploadMegabytes * 1024 * 1024;
  const { fields, upload } = await receiveUpload(request, deps.files, limit);
  try {
    return { inputs: readInputs(operation, { ...sent, body: fields }), upload, raw: null };
  } catch (error) {
    await deps.files.discard(upload.stored.key);
    throw error;
  }
};

/** The door that every request passes, in one order; see `docs/architecture.md`. */
const act = async (
  deps: Deps,
  route: Route,
  { actor, cookies }: Visitor,
  received: Received,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> => {
  const { operation } = route;
  const loose = {
    ...received.inputs,
    actor,
    upload: received.upload,
    raw: received.raw,
    language: languageOf(request),
    signal: goneSignal(reply),
    deps,
    cookies,
  };
  if (route.loose) return route.handle(loose as unknown as Call<AnyOperation>);
  return deps.database.transaction(actor, async (tx) => {
    let recorded = 0;
    const call = {
      ...loose,
      tx,
      record: async (access: Parameters<Call<AnyOperation>['record']>[0]) => {
        await writeAccess(tx, deps.clock, operation.id, actor, access);
        recorded += 1;
      },
    } as unknown as Call<AnyOperation>;
    const result = await route.handle(call);
    if (operation.personalData && recorded === 0) throw new Error(`${operation.id} left no access record`);
    return result;
  });
};

/** The door of the staff: by session or API key, each operation as far as its permission goes. */
export const staffDoor = (deps: Deps, authenticate: Authenticate): Door => ({
  uploadLimit: UPLOAD_LIMIT,
  admit: async (operation, request, reply) => {
    const cookies = cookiesOf(request, reply, deps.config);
    const actor = await authenticate(request, cookies.session);
    if (actor.via === 'session' || actor.via === 'none') refuseCrossSite(request);
    await mayKnock(deps, operation, actor, request);
    return { actor, cookies };
  },
});

/** A signed operation behind a door that proves nothing is served to nobody. */
const prove = async (deps: Deps, operation: AnyOperation, door: Door, request: FastifyRequest): Promise<void> => {
  if (door.prove === undefined || operation.signed === undefined) throw new Error(`Nobody proves ${operation.id}`);
  await door.prove(deps, operation, operation.signed, signedBodyOf(request));
};

export const serveOperation = (server: FastifyInstance, deps: Deps, route: Route, door: Door): void => {
  if (route.operation.rawMegabytes === undefined) serve(server, deps, route, door);
  else takingRaw(server, (corner) => serve(corner, deps, route, door));
};

const serve = (server: FastifyInstance, deps: Deps, route: Route, door: Door): void => {
  const { operation } = route;
  server.route({
    method: operation.method,
    url: operation.path,
    exposeHeadRoute: false,
    ...(operation.signed ? { preParsing: keepRaw } : {}),
    config: { rateLimit: { max: operation.rateLimit ?? 600, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      try {
        const visitor = await door.admit(operation, request, reply);
        const received = await receive(operation, request, deps, door.uploadLimit);
        if (operation.signed) await prove(deps, operation, door, request);
        const result = await act(deps, route, visitor, received, request, reply).catch(async (error: unknown) => {
          // The file belongs to nothing, unless the commit was not answered: then it may belong to a case.
          if (received.upload !== null && !(error instanceof CommitInDoubt))
            await deps.files.discard(received.upload.stored.key);
          throw error;
        });
        return answer(operation, reply, result);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal.code === 'unexpected')
          request.log.error({ err: error, operation: operation.id, reqId: request.id }, 'operation failed');
        const details = problemDetailsOf(refusal, languageOf(request), request.id, operation.permission);
        const { retryAfter } = refusal.particulars;
        if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
        return reply.status(details.status).type('application/problem+json').send(details);
      }
    },
  });
};
