import * as fc from 'fast-check';

/** In each worker: the run's seed. fast-check prints it with the counterexample when a property fails. */
const seed = Number(process.env['SEED']);
if (Number.isSafeInteger(seed)) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
