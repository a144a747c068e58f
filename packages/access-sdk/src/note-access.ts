/** Where a request touches personal data, the code that serves it says whose; who asked and whether they got it is known at its end. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access } from './access.ts';
import type { Reporter } from './reporter.ts';

/** What the code that serves a request knows. The rest is found out. */
export type Note = Partial<Access> & Pick<Access, 'subjects'>;

/** A request of Express, Nest, Fastify or of Node.js itself. */
export type AnyRequest = IncomingMessage | { readonly raw: IncomingMessage };

export interface Watch<Request> {
  /** The account that asks: `request.user?.id`, say. Asked when the request has been served. */
  readonly actorOf: (request: Request) => string | undefined;
}

const notes = new WeakMap<IncomingMessage, Note[]>();

const rawOf = (request: AnyRequest): IncomingMessage => ('raw' in request ? request.raw : request);

/** Says whose data this request touches. May be said several times; each is a record. */
export const noteAccess = (request: AnyRequest, note: Note): void => {
  const raw = rawOf(request);
  const known = notes.get(raw);
  if (known === undefined) notes.set(raw, [note]);
  else known.push(note);
};

const ACTIONS: Readonly<Record<string, string>> = {
  GET: 'read',
  HEAD: 'read',
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

/** As the framework tells it, which knows about proxies where it was told of them. */
const addressOf = (request: AnyRequest): string => {
  const told = 'ip' in request && typeof request.ip === 'string' ? request.ip : rawOf(request).socket.remoteAddress;
  return (told ?? '').replace(/^::ffff:(?=[\d.]+$)/, '');
};

/** Reports what was noted, when the answer is out or the connection is gone. */
export const watchRequest = <Request extends AnyRequest>(
  reporter: Reporter,
  { actorOf }: Watch<Request>,
  request: Request,
  response: ServerResponse,
): void => {
  const raw = rawOf(request);
  // Of a connection that is gone it is not known any more.
  const from = addressOf(request);
  response.once('close', () => {
    for (const note of notes.get(raw) ?? []) {
      reporter.report({
        actor: actorOf(request) ?? '',
        from,
        action: ACTIONS[raw.method ?? ''] ?? 'read',
        ok: response.statusCode < 400,
        ...note,
      });
    }
    notes.delete(raw);
  });
};
