import { withoutText } from '../url/likely-text.ts';
import { readUrl } from '../url/read-url.ts';

export interface Entry {
  readonly url: URL;
  /** Links from where the crawl began. */
  readonly depth: number;
  /** Somebody named it: a person, not a page. */
  readonly named: boolean;
}

export interface FrontierLimits {
  readonly maxPages: number;
  readonly maxDepth: number;
  /** Addresses that differ only in their query, and again those that differ only in their numbers times ten. */
  readonly maxVariants: number;
}

export const usualLimits: FrontierLimits = { maxPages: 5000, maxDepth: 50, maxVariants: 1000 };

const MOST_SEGMENTS = 20;
const MOST_REPEATS = 3;
const SHAPES_FOR_VARIANTS = 10;
/** Known addresses for each page that may be read: a farm of links fills no memory. */
const KNOWN_FOR_PAGE = 20;
/** Of all known addresses together: a hundred thousand as long as addresses may be would fill the memory of a look. */
const MOST_LETTERS = 50_000_000;

export type Unwanted = 'too-many-pages' | 'too-deep' | 'trap' | 'image' | 'binary';

/** Paths that eat their own tail: `/a/b/a/b/a/b/…`. */
const runsInCircles = (segments: readonly string[]): boolean => {
  const counts = new Map<string, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return segments.length > MOST_SEGMENTS || Math.max(0, ...counts.values()) > MOST_REPEATS;
};

class Counter {
  readonly #counts = new Map<string, number>();

  next(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}

/** What is still to be read, each address once, and the limits that keep traps (calendars, sessions, farms) finite. */
export class Frontier {
  readonly #limits: FrontierLimits;
  readonly #unwanted: (url: URL, why: Unwanted) => void;
  readonly #known = new Set<string>();
  readonly #queues = new Map<string, Entry[]>();
  readonly #queries = new Counter();
  readonly #shapes = new Counter();
  #taken = 0;
  #letters = 0;

  constructor(limits: FrontierLimits, unwanted: (url: URL, why: Unwanted) => void) {
    this.#limits = limits;
    this.#unwanted = unwanted;
  }

  /** `null` when it is none that can be read over HTTP, or known already. */
  add(text: string, base?: string): URL | null {
    const url = readUrl(text, base);
    if (url === null || this.#known.has(url.href)) return null;
    const isFull = this.#known.size >= this.#limits.maxPages * KNOWN_FOR_PAGE;
    if (isFull || this.#letters + url.href.length > MOST_LETTERS) {
      this.#unwanted(url, 'too-many-pages');
      return null;
    }
    this.#known.add(url.href);
    this.#letters += url.href.length;
    return url;
  }

  /** Puts an address that may be visited into the line of its host, unless it looks like a trap. */
  push(entry: Entry): void {
    const why = entry.named ? null : this.#judge(entry);
    if (why !== null) return this.#unwanted(entry.url, why);
    const queue = this.#queues.get(entry.url.host) ?? [];
    queue.push(entry);
    this.#queues.set(entry.url.host, queue);
    return undefined;
  }

  /** Marks an address as read under another one, after a redirect. `false`: it was known. */
  arrive(href: string): boolean {
    const isNew = !this.#known.has(href);
    this.#known.add(href);
    return isNew;
  }

  hosts(): readonly string[] {
    return [...this.#queues].flatMap(([host, queue]) => (queue.length > 0 ? [host] : []));
  }

  take(host: string): Entry | undefined {
    const queue = this.#queues.get(host) ?? [];
    if (this.#taken >= this.#limits.maxPages) {
      for (const { url } of queue.splice(0)) this.#unwanted(url, 'too-many-pages');
    }
    const entry = queue.shift();
    if (entry !== undefined) this.#taken += 1;
    return entry;
  }

  #judge({ url, depth }: Entry): Unwanted | null {
    if (withoutText(url) !== null) return withoutText(url);
    if (depth > this.#limits.maxDepth) return 'too-deep';
    if (runsInCircles(url.pathname.split('/').filter((part) => part !== ''))) return 'trap';
    const path = url.host + url.pathname;
    const shape = (path + url.search).replaceAll(/\d+/g, '0');
    const isMany = url.search !== '' && this.#queries.next(path) > this.#limits.maxVariants;
    const isAlike = this.#shapes.next(shape) > this.#limits.maxVariants * SHAPES_FOR_VARIANTS;
    return isMany || isAlike ? 'trap' : null;
  }
}
