export type { Access } from './access.ts';
export { accessMiddleware } from './express.ts';
export { accessPlugin } from './fastify.ts';
export { accessInterceptor } from './nest.ts';
export { noteAccess, type AnyRequest, type Note, type Watch } from './note-access.ts';
export { createReporter, type Reporter, type ReporterOptions, type Trouble } from './reporter.ts';
