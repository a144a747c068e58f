import { expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { relayPace, type Wait } from './index.ts';

/**
 * Time that moves only when everybody who takes part waits for it: then to the moment that the first of them waits for.
 */
const sharedTime = ({ clock }: Stage) => {
  const waiting: { readonly until: number; readonly go: () => void }[] = [];
  let parts = 0;
  const move = (): void => {
    if (parts === 0 || waiting.length < parts) return;
    waiting.sort((left, right) => left.until - right.until);
    const next = waiting.shift();
    if (next === undefined) return;
    clock.advance({ seconds: Math.max(0, next.until - clock.now().epochMilliseconds) / 1000 });
    next.go();
  };
  const wait: Wait = (ms) =>
    new Promise<void>((go) => {
      waiting.push({ until: clock.now().epochMilliseconds + ms, go });
      move();
    });
  const takePart = async (work: () => Promise<void>): Promise<void> => {
    parts += 1;
    try {
      await work();
    } finally {
      parts -= 1;
      move();
    }
  };
  return { wait, takePart };
};

/** Numbers that look like chance and can be had again (a linear congruence); each below 1. */
const chance = (seed: number) => {
  let state = seed % 2 ** 31;
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

/** The most that any 60 seconds hold. */
const mostInAMinute = (moments: readonly number[]): number => {
  let most = 0;
  let from = 0;
  for (const [index, moment] of moments.entries()) {
    while (moment - moments[from]! >= 60_000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
};

const CONNECTIONS = 10;
const MINUTES = 5;

/**
 * Two senders with ten connections each, that begin anew every so often and forget everything, with mails that take their
 * time and now and then much of it. Answers when each mail began.
 */
const campaign = async (stage: Stage, perMinute: number, stalls: number, random: () => number): Promise<number[]> => {
  const { wait, takePart } = sharedTime(stage);
  const { signal } = new AbortController();
  const now = (): number => stage.clock.now().epochMilliseconds;
  const end = now() + MINUTES * 60_000;
  const begun: number[] = [];
  const sender = async (): Promise<void> => {
    let pace = relayPace(stage.deps, perMinute, signal, wait);
    const renew = (): void => {
      pace = relayPace(stage.deps, perMinute, signal, wait);
    };
    const connection = async (): Promise<void> => {
      while (now() < end) {
        if (await pace.leave()) begun.push(now());
        else await wait(2000, signal);
        await wait(random() < stalls ? 30_000 * random() : 200 * random(), signal);
        if (random() < 0.01) renew();
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, () => takePart(connection)));
  };
  await Promise.all([sender(), sender()]);
  return begun.toSorted((left, right) => left - right);
};

it.each([1, 7, 60, 600])(
  'hands over no more than %i in whatever 60 seconds, over all connections, senders and new beginnings',
  { timeout: 120_000 },
  async (perMinute) => {
    await using stage = await setTheStage();
    const random = chance(Number(process.env['SEED'] ?? 1));
    const begun = await campaign(stage, perMinute, 0.05, random);
    expect(mostInAMinute(begun)).toBeLessThanOrEqual(perMinute);
    expect(begun.length).toBeGreaterThanOrEqual(Math.min(MINUTES - 1, perMinute));
  },
);

it('comes within a twentieth of the limit when the relay answers in time', async () => {
  await using stage = await setTheStage();
  const { wait, takePart } = sharedTime(stage);
  const pace = relayPace(stage.deps, 600, new AbortController().signal, wait);
  const end = stage.clock.now().epochMilliseconds + 120_000;
  let begun = 0;
  const connection = async (): Promise<void> => {
    while (stage.clock.now().epochMilliseconds < end && (await pace.leave())) begun += 1;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => takePart(connection)));
  expect(begun).toBeLessThanOrEqual(1200 + CONNECTIONS);
  expect(begun).toBeGreaterThan(1200 * 0.95);
});

it('a new run takes its turn behind the one before, and does not begin with a share of its own', async () => {
  await using stage = await setTheStage();
  const leaves: boolean[] = [];
  for (let run = 0; run < 4; run += 1) leaves.push(await relayPace(stage.deps, 6).leave());
  expect(leaves).toEqual([true, false, false, false]);
  stage.clock.advance({ seconds: 11 });
  expect(await relayPace(stage.deps, 6).leave()).toBe(true);
});

it('neither a clock that went back nor a limit that was raised stops it', async () => {
  await using stage = await setTheStage();
  expect(await relayPace(stage.deps, 1).leave()).toBe(true);
  expect(await relayPace(stage.deps, 60).leave()).toBe(true);
  stage.clock.advance({ days: -1 });
  expect(await relayPace(stage.deps, 1).leave()).toBe(true);
});

it('asks nothing of the database and waits for nothing without a limit', async () => {
  await using stage = await setTheStage();
  const database = {
    ...stage.deps.database,
    transaction: () => {
      throw new Error('asked');
    },
  };
  const pace = relayPace({ ...stage.deps, database }, null);
  for (let mail = 0; mail < 1000; mail += 1) expect(await pace.leave()).toBe(true);
});

it('lets the sender end while it waits for its moment', async () => {
  await using stage = await setTheStage();
  const stop = new AbortController();
  const pace = relayPace(stage.deps, 20, stop.signal);
  expect(await pace.leave()).toBe(true);
  const waiting = pace.leave();
  stop.abort();
  expect(await waiting).toBe(false);
});
