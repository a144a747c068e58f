import type { ServerResponse } from 'node:http';
import { watchRequest, type AnyRequest, type Watch } from './note-access.ts';
import type { Reporter } from './reporter.ts';

/** As much of Nest as is needed. */
interface Context {
  switchToHttp(): { getRequest(): unknown; getResponse(): unknown };
}

interface Handler<Handled> {
  handle(): Handled;
}

interface Interceptor {
  intercept<Handled>(context: Context, next: Handler<Handled>): Handled;
}

/**
 * For Nest on Express or Fastify: `app.useGlobalInterceptors(accessInterceptor(reporter, { actorOf }))`. Whoever a guard turns away is not
 * seen by it; `accessMiddleware` sees them too.
 */
export const accessInterceptor = <Request extends AnyRequest>(
  reporter: Reporter,
  watch: Watch<Request>,
): Interceptor => ({
  intercept(context, next) {
    const http = context.switchToHttp();
    const response = http.getResponse() as ServerResponse | { readonly raw: ServerResponse };
    watchRequest(reporter, watch, http.getRequest() as Request, 'raw' in response ? response.raw : response);
    return next.handle();
  },
});
