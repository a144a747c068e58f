import fc from 'fast-check';
import { expect, it } from 'vitest';
import { race } from './battlefield.fixture.ts';
import type { Action } from './index.ts';
import { makeKeys } from './tree.fixture.ts';

/**
 * The accident this prevents: between the look at a file and the act, somebody exchanges it or a folder above it, and the
 * act meets a file nobody approved. `scripts/disposal/race.ts` does the same with 10,000 files.
 */

const seed = fc.readConfigureGlobal()?.seed ?? 1;
const { recipient } = await makeKeys();
const actions: readonly Action[] = [
  { kind: 'destroy', overwrite: 1 },
  { kind: 'encrypt', recipients: [recipient] },
];

for (const action of actions)
  it(`an attacker who swaps files, folders and the store meanwhile never makes ${action.kind} touch what is not on the list`, async () => {
    const report = await race({ files: 200, seed, action, rounds: 10 });
    expect(report.broken).toEqual([]);
    // The attacker was really there, and most files were dealt with all the same.
    expect(report.swaps.file + report.swaps.folder).toBeGreaterThan(20);
    expect(report.done).toBeGreaterThan(100);
  });
