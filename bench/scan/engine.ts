/** The engine over files, with everything it checks, and what that costs. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createEngine, loadEngine, type Engine } from '../../packages/scanner/src/engine/engine.ts';
import type { Cost } from './peers.ts';

/** Any day: nobody in the mix is born later. */
export const TODAY = { year: 2026, month: 11, day: 29 };

export const benchEngine = (onlyNumbers = false, module = loadEngine()): Engine =>
  createEngine(module, { today: TODAY, onlyNumbers });

/** How many matches the engine finds in a part of a file; the part is cut by bytes, so a few at its ends may differ. */
export const countIn = (engine: Engine, path: string, start = 0, stop = Number.POSITIVE_INFINITY): number => {
  const file = openSync(path, 'r');
  let [at, over] = [start, false];
  const counts = engine.count((room) => {
    const wanted = over ? 0 : Math.min(room.length, stop - at);
    if (wanted === 0) return 0;
    const got = readSync(file, room, 0, wanted, at);
    at += got;
    over = got < wanted;
    return got;
  });
  closeSync(file);
  let matches = 0;
  for (const count of counts) matches += count;
  return matches;
};

export const sizeOf = (path: string): number => {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  closeSync(file);
  return size;
};

/** In this process, after a warm-up: what starting Node takes is not counted, what starting ripgrep takes (5 ms) is. */
export const costOf = (engine: Engine, paths: readonly string[]): Cost => {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const matches = paths.reduce((sum, path) => sum + countIn(engine, path), 0);
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - begun) / 1000, matches };
};
