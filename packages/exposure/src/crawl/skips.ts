export interface PageSkip {
  readonly url: string;
  readonly member: string | null;
  /** A word of `NoAnswer`, `Shortfall` or `Unwanted`, `http-404` and its like, or a reason of the reader of documents. */
  readonly why: string;
}

const MOST = 20_000;

/** What was not read, each address and reason once. A farm of links may have more than anybody reads: those are counted. */
export class Skips {
  readonly #known = new Set<string>();
  readonly list: PageSkip[] = [];
  more = 0;

  add(url: string, why: string, member: string | null = null): void {
    const key = `${why} ${url} ${member ?? ''}`;
    if (this.#known.has(key)) return;
    if (this.list.length >= MOST) {
      this.more += 1;
      return;
    }
    this.#known.add(key);
    this.list.push({ url, member, why });
  }
}
