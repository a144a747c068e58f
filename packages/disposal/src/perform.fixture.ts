/**
 * Performs the scene on its standard input in a process of its own, which really is killed at its n-th call:
 *
 *     node perform.fixture.ts 17 < scene.json          SIGKILL instead of the 17th call
 *     node perform.fixture.ts resume < scene.json      to be killed from outside
 */
import fs from 'node:fs';
import { dieAt } from './death.fixture.ts';
import { perform, recover, type Scene } from './scene.fixture.ts';

const [what = 'perform'] = process.argv.slice(2);
const scene = JSON.parse(fs.readFileSync(0, 'utf8')) as Scene;
if (/^\d+$/u.test(what)) dieAt({ at: Number(what), die: () => process.kill(process.pid, 'SIGKILL') });
await (what === 'resume' ? recover(scene) : perform(scene));
