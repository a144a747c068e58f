import type { FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';
import { startFollowing, startSyslog } from './features/access-sources/index.ts';
import { stopVerification } from './features/access-log/index.ts';
import { authenticate } from './features/session/index.ts';
import { proveSender } from './features/deliveries/index.ts';
import { registerKey } from './features/field-keys/index.ts';
import { jobs } from './features/jobs.ts';
import { publicPages } from './features/pages.ts';
import { stopLists } from './features/recipients/index.ts';
import { stopLooks } from './features/web-exposure/index.ts';
import { refreshCase } from './features/refresh.ts';
import { routes } from './features/routes.ts';
import { refuseGaps } from './http/registry.ts';
import { buildPublicServer } from './http/public-door.ts';
import { buildServer } from './http/server.ts';
import { servePages } from './http/pages.ts';
import { startScheduler, type Scheduler } from './jobs/scheduler.ts';

export interface App {
  readonly server: FastifyInstance;
  readonly scheduler: Scheduler;
  /** Where it answers, for example `http://127.0.0.1:8520`. */
  readonly address: string;
  /** Where the public door answers; `null`: it is not opened. */
  readonly publicAddress: string | null;
  stop(): Promise<void>;
}

interface Folders {
  /** The built pages of the staff, and the one of the public door. */
  readonly pages?: string;
  readonly publicPage?: string;
}

/** The second listener, where one is configured. */
const openPublicDoor = async (deps: Deps, page: string | null): Promise<FastifyInstance | null> => {
  const { publicDoor } = deps.config;
  if (publicDoor === null) return null;
  const server = await buildPublicServer(deps, routes, page, { pages: publicPages, prove: proveSender });
  await server.listen({ host: publicDoor.host, port: publicDoor.port });
  return server;
};

/** Puts the product together and opens its doors; everything it needs from outside is in `deps`. */
export const startApp = async (deps: Deps, options: Folders = {}): Promise<App> => {
  refuseGaps(routes);
  await registerKey(deps);
  deps.database.onTouched((tx, incidentId) => refreshCase(tx, deps, incidentId));
  const server = await buildServer(deps, routes, authenticate(deps));
  await servePages(server, options.pages ?? null);
  const address = await server.listen({ host: deps.config.host, port: deps.config.port });
  const publicServer = await openPublicDoor(deps, options.publicPage ?? null);
  const syslog = await startSyslog(deps);
  const following = await startFollowing(deps);
  const scheduler = startScheduler(deps, jobs);
  return {
    server,
    scheduler,
    address,
    publicAddress: publicServer?.listeningOrigin ?? null,
    async stop() {
      await publicServer?.close();
      await server.close();
      await syslog.stop();
      await following.stop();
      await stopLists(deps);
      await scheduler.stop();
      await stopLooks(deps);
      await stopVerification(deps);
      await deps.records.close();
      await deps.database.close();
    },
  };
};
