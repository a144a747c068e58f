/** `npm run boundaries`: who may import whom, checked on resolved paths. The rules stand in `boundaries/rules.ts`. */
import { fileURLToPath } from 'node:url';
import { checkBoundaries } from './boundaries/check.ts';

const { files, violations } = checkBoundaries(fileURLToPath(new URL('..', import.meta.url)));
for (const { path, line, rule, advice } of violations) console.log(`${path}:${String(line)}  ${rule}\n    ${advice}`);
console.log(`${String(files)} files, ${String(violations.length)} breaches of the boundaries`);
process.exitCode = violations.length === 0 ? 0 : 1;
