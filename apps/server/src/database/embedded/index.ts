export { EmbeddedError, type EmbeddedProblem } from './errors.ts';
export { startEmbedded, type Embedded, type EmbeddedOptions } from './start.ts';
