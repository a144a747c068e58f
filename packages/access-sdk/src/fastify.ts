import type { IncomingMessage, ServerResponse } from 'node:http';
import { watchRequest, type Watch } from './note-access.ts';
import type { Reporter } from './reporter.ts';

interface Request {
  readonly raw: IncomingMessage;
}

interface Reply {
  readonly raw: ServerResponse;
}

/** As much of Fastify as is needed. */
interface App {
  addHook(name: 'onRequest', hook: (request: never, reply: Reply, done: () => void) => void): unknown;
}

/** For Fastify: `await app.register(accessPlugin(reporter, { actorOf: (request) => request.user?.id }))`. */
export const accessPlugin = <Asked extends Request>(reporter: Reporter, watch: Watch<Asked>) => {
  const plugin = (app: App, _: unknown, done: () => void): void => {
    app.addHook('onRequest', (request, reply, next) => {
      watchRequest<Asked>(reporter, watch, request, reply.raw);
      next();
    });
    done();
  };
  // For the whole application, not for this plugin alone.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
};
