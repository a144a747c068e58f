import type { IncomingMessage, ServerResponse } from 'node:http';
import { watchRequest, type Watch } from './note-access.ts';
import type { Reporter } from './reporter.ts';

/** For Express and Nest: `app.use(accessMiddleware(reporter, { actorOf: (request) => request.user?.id }))`. */
export const accessMiddleware =
  <Request extends IncomingMessage>(reporter: Reporter, watch: Watch<Request>) =>
  (request: Request, response: ServerResponse, next: () => void): void => {
    watchRequest(reporter, watch, request, response);
    next();
  };
