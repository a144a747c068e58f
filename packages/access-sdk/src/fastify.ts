import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { watchRequest, type Watch } from './note-access.ts';
import type { Reporter } from './reporter.ts';

/** For Fastify: `await app.register(accessPlugin(reporter, { actorOf: (request) => request.user?.id }))`. */
export const accessPlugin = (reporter: Reporter, watch: Watch<FastifyRequest>): FastifyPluginCallback => {
  const plugin: FastifyPluginCallback = (app, _, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      watchRequest(reporter, watch, request, reply.raw);
      next();
    });
    done();
  };
  // For the whole application, not for this plugin alone.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
};
