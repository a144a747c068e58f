import type { FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';
import { authenticate } from './features/session/index.ts';
import { jobs } from './features/jobs.ts';
import { refreshCase } from './features/refresh.ts';
import { routes } from './features/routes.ts';
import { refuseGaps } from './http/registry.ts';
import { buildServer } from './http/server.ts';
import { servePages } from './http/pages.ts';
import { startScheduler, type Scheduler } from './jobs/scheduler.ts';

export interface App {
  readonly server: FastifyInstance;
  readonly scheduler: Scheduler;
  /** Where it answers, for example `http://127.0.0.1:8520`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Puts the product together and opens its doors; everything it needs from outside is in `deps`. */
export const startApp = async (deps: Deps, options: { readonly pages?: string } = {}): Promise<App> => {
  refuseGaps(routes);
  deps.database.onTouched((tx, incidentId) => refreshCase(tx, deps, incidentId));
  const server = await buildServer(deps, routes, authenticate(deps));
  await servePages(server, options.pages ?? null);
  const address = await server.listen({ host: deps.config.host, port: deps.config.port });
  const scheduler = startScheduler(deps, jobs);
  return {
    server,
    scheduler,
    address,
    async stop() {
      await server.close();
      await scheduler.stop();
      await deps.database.close();
    },
  };
};
