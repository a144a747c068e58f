/** One line that allows or forbids. */
export interface RobotsRule {
  readonly allow: boolean;
  /** As it was written, its escapes in one spelling. */
  readonly pattern: string;
}

export interface Robots {
  readonly rules: readonly RobotsRule[];
  /** Seconds between requests that the site asks for; not of the RFC, and honoured out of politeness. */
  readonly crawlDelay: number | null;
  readonly sitemaps: readonly string[];
}

/** RFC 9309 2.5: at least this much has to be read; the rest is not looked at. */
const MOST_BYTES = 500 * 1024;

export const allowsAll: Robots = { rules: [], crawlDelay: null, sitemaps: [] };
export const allowsNothing: Robots = { rules: [{ allow: false, pattern: '/' }], crawlDelay: null, sitemaps: [] };

interface Group {
  readonly agents: string[];
  readonly rules: RobotsRule[];
  delay: number | null;
}

/** RFC 9309 2.2.2: letters outside ASCII are compared as escapes of their UTF-8. */
const inOneSpelling = (pattern: string): string =>
  Array.from(pattern, (letter) => (letter > '~' ? encodeURIComponent(letter.isWellFormed() ? letter : '?') : letter))
    .join('')
    .replaceAll(/%[\da-f]{2}/gi, (one) => one.toUpperCase());

const fieldOf = (line: string): readonly [name: string, value: string] | null => {
  const plain = line.split('#', 1)[0]!;
  const colon = plain.indexOf(':');
  return colon < 0 ? null : [plain.slice(0, colon).trim().toLowerCase(), plain.slice(colon + 1).trim()];
};

class Reader {
  readonly groups: Group[] = [];
  readonly sitemaps: string[] = [];
  #names = false;

  read(name: string, value: string): void {
    if (name === 'sitemap') this.sitemaps.push(value);
    else if (name === 'user-agent') this.#agent(value.toLowerCase());
    else if (name === 'allow' || name === 'disallow') this.#rule(name === 'allow', value);
    else if (name === 'crawl-delay') this.#delay(Number(value));
  }

  /** Names that follow each other share one group. */
  #agent(agent: string): void {
    if (!this.#names) this.groups.push({ agents: [], rules: [], delay: null });
    this.#names = true;
    this.groups.at(-1)!.agents.push(agent);
  }

  #rule(allow: boolean, pattern: string): void {
    this.#names = false;
    // An empty pattern matches nothing: `Disallow:` forbids nothing.
    if (pattern.startsWith('/') || pattern.startsWith('*')) {
      this.groups.at(-1)?.rules.push({ allow, pattern: inOneSpelling(pattern) });
    }
  }

  #delay(seconds: number): void {
    this.#names = false;
    const group = this.groups.at(-1);
    if (group !== undefined && Number.isFinite(seconds) && seconds >= 0) group.delay = seconds;
  }
}

/**
 * Reads robots.txt (RFC 9309) for one robot: all groups that name it, or else all groups of `*`. Lines that are none of the
 * known ones are passed over. Never throws.
 */
export const readRobots = (bytes: Uint8Array, robot: string): Robots => {
  const reader = new Reader();
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
  for (const line of text.split(/\r\n|\r|\n/)) {
    const field = fieldOf(line);
    if (field !== null) reader.read(...field);
  }
  const named = reader.groups.filter(({ agents }) => agents.some((agent) => agent.split('/', 1)[0] === robot));
  const groups = named.length > 0 ? named : reader.groups.filter(({ agents }) => agents.includes('*'));
  const delays = groups.flatMap(({ delay }) => (delay === null ? [] : [delay]));
  return {
    rules: groups.flatMap(({ rules }) => rules),
    crawlDelay: delays.length === 0 ? null : Math.max(...delays),
    sitemaps: reader.sitemaps,
  };
};
