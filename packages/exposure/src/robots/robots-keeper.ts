import type { Fetched } from '../fetch/fetched.ts';
import { isAllowed } from './is-allowed.ts';
import { allowsAll, allowsNothing, readRobots, type Robots } from './read-robots.ts';

/** What we answer to in robots.txt. */
const ROBOT = 'bongsu';

const ASK_AGAIN_AFTER = 60_000;

interface Known {
  readonly robots: Robots;
  /** It answered; else it may be asked again at some time. */
  readonly settled: boolean;
  readonly at: number;
}

export interface RobotsDeps {
  readonly get: (url: URL) => Promise<Fetched>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** RFC 9309 2.3.1: without one (4xx) all is allowed; while its server fails (5xx, no answer), nothing is. */
const judge = (fetched: Fetched, at: number): Known => {
  if (fetched.kind === 'refused' || fetched.status >= 500) return { robots: allowsNothing, settled: false, at };
  if (fetched.status !== 200) return { robots: allowsAll, settled: true, at };
  return { robots: readRobots(fetched.body, ROBOT), settled: true, at };
};

/** Knows what each origin allows; asks it once, and again after a minute while it does not answer. */
export class RobotsKeeper {
  readonly #deps: RobotsDeps;
  readonly #known = new Map<string, Promise<Known>>();

  constructor(deps: RobotsDeps) {
    this.#deps = deps;
  }

  async of(url: URL): Promise<Robots> {
    return (await this.#ask(url.origin)).robots;
  }

  /** Why a page must not be fetched; `null`: it may be. */
  async forbids(url: URL): Promise<'robots' | 'robots-unreachable' | null> {
    const { robots, settled } = await this.#ask(url.origin);
    if (isAllowed(robots.rules, url)) return null;
    return settled ? 'robots' : 'robots-unreachable';
  }

  async #ask(origin: string): Promise<Known> {
    const known = await this.#known.get(origin);
    const isFresh = known !== undefined && (known.settled || this.#deps.now() - known.at < ASK_AGAIN_AFTER);
    if (isFresh) return known;
    const asked = this.#deps.get(new URL('/robots.txt', origin)).then((fetched) => judge(fetched, this.#deps.now()));
    this.#known.set(origin, asked);
    return asked;
  }
}
