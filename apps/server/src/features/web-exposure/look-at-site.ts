/**
 * The process that looks at one site and ends (`look-process.ts`). It reads pages and documents that strangers wrote, and has
 * the address of the site and nothing else of the product: no database, no key, no environment, no file but the program's own.
 */
import { once } from 'node:events';
import { crawl, recheck, type Page, type Site } from '@bongsu/exposure';
import { instant, monotonic, seoulDate, type Clock } from '@bongsu/kit';
import { scanBytes } from '@bongsu/scanner';
import { MOST_SKIPPED, type LookAnswer, type LookTask } from './looking.ts';
import { registered } from './site.ts';
import { tellPage, tellSkipped } from './tell-page.ts';

const say = (answer: LookAnswer): void => void process.send!(answer);

/** What is said is on its way when this resolves, and what was said before it too. */
const sayLast = (answer: LookAnswer): Promise<void> =>
  new Promise((resolve) => void process.send!(answer, undefined, {}, () => resolve()));

/** The product's clock, as it runs on from the moment it gave. */
const clockFrom = (iso: string): Clock => {
  const [start, began] = [instant(iso), monotonic()];
  return { now: () => start.add({ milliseconds: Math.round(monotonic() - began) }) };
};

const siteOf = ({ now, host, port, networks, rate }: LookTask): Site => {
  const clock = clockFrom(now);
  const { year, month, day } = seoulDate(clock.now());
  const options = { today: { year, month, day }, now: monotonic, minConfidence: 'low', reveal: true } as const;
  return {
    ...registered(host, port, networks),
    rate,
    clock,
    now: monotonic,
    read: (bytes, name) => scanBytes(bytes, { ...options, name }),
    asked: () => say({ kind: 'asked' }),
  };
};

/** What is less sure than this fills lists that nobody reads. */
const showing = { minConfidence: 'medium' } as const;

const reasonsOf = (skipped: readonly { readonly why: string }[]): Record<string, number> => {
  const reasons: Record<string, number> = {};
  for (const { why } of skipped) reasons[why] = (reasons[why] ?? 0) + 1;
  return reasons;
};

const tell = (page: Page): void => {
  say({ kind: 'read', bytes: page.bytes });
  const found = tellPage(page);
  if (found !== null) say(found);
};

const look = async (task: LookTask): Promise<LookAnswer> => {
  const site = siteOf(task);
  if (task.work.kind === 'recheck') {
    await recheck(site, task.work.urls, showing, ({ url, result, why }) =>
      say({ kind: 'rechecked', url, result, why }),
    );
    return { kind: 'done', reasons: {}, skipped: [], more: 0 };
  }
  const { start, listed, ignoreRobots } = task.work;
  const { skipped, skippedMore } = await crawl(site, { start, listed, ignoreRobots, ...showing, page: tell });
  const told = skipped.slice(0, MOST_SKIPPED).map(tellSkipped);
  return {
    kind: 'done',
    reasons: reasonsOf(skipped),
    skipped: told,
    more: skipped.length - told.length + skippedMore,
  };
};

process.once('disconnect', () => process.exit(1));
const [task] = (await once(process, 'message')) as [LookTask];
await sayLast(await look(task));
process.exit(0);
