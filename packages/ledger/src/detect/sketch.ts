/**
 * How often each of very many things came within a timespan: never too few, sometimes too many, since things that fall on one place of a
 * table are counted together. Cormode, Muthukrishnan 2005, "An improved data stream summary", with one row; of two tables one counts the
 * timespan that is going on, the other the one before.
 */

const LEAST = 1 << 10;
const MOST = 1 << 24;
/** As far as a table counts. */
export const MOST_COUNTED = 65_535;

/** FNV-1a. */
export const hashOf = (text: string, seed: number): number => {
  let hash = seed ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
};

export class Sketch {
  readonly #timespan: number;
  /** How many places of a table there are for each that came. */
  readonly #room: number;
  #now = new Uint16Array(LEAST);
  #before = new Uint16Array(LEAST);
  #began = Number.NEGATIVE_INFINITY;
  #came = 0;

  /** `floor`: less than that is not asked for. Where it is low there have to be fewer together. */
  constructor(timespan: number, floor: number) {
    this.#timespan = timespan;
    this.#room = Math.max(2, Math.ceil(32 / floor));
  }

  /** One more, at `at`, by its hash. Answers how many there were at most in the timespan up to now. */
  add(hash: number, at: number): number {
    if (at - this.#began >= this.#timespan) this.#turn(at);
    this.#came += 1;
    if (this.#came * this.#room > this.#now.length && this.#now.length < MOST) this.#grow();
    const place = hash & (this.#now.length - 1);
    const count = this.#now[place]!;
    if (count < MOST_COUNTED) this.#now[place] = count + 1;
    return count + 1 + this.#before[hash & (this.#before.length - 1)]!;
  }

  #turn(at: number): void {
    const { length } = this.#now;
    // What comes next is likely to be as much.
    const isWide = length > LEAST && this.#came * this.#room * 4 < length;
    this.#before = this.#now;
    this.#now = new Uint16Array(isWide ? length / 2 : length);
    this.#began = at;
    this.#came = 0;
  }

  /** What was counted on one place may be of either of the two that it becomes. */
  #grow(): void {
    const old = this.#now;
    this.#now = new Uint16Array(old.length * 2);
    this.#now.set(old);
    this.#now.set(old, old.length);
  }
}
