/** Whether what is not there any more was destroyed as the log says, and no hold stood. */
import type { Entries } from '../record/entries.ts';
import { readIfThere } from '../log/durable.ts';
import type { Places } from '../log/places.ts';
import { rootOfPerfect, SEGMENT_SIZE } from '../log/segment.ts';
import { bytesOf } from '../tree/hash.ts';
import type { Hashes } from '../tree/machine.ts';
import { holdsAt, keepingIn, reaches, type Placed, type Prune } from './keeping.ts';
import { digestOf, verifyRemains } from './remains.ts';

export interface Undue {
  readonly kind: 'missing' | 'destroyed-while-held';
  readonly from: number;
  readonly to: number;
}

/** As far as it came. */
export interface DestroyedSoFar {
  readonly keepings: readonly Placed[];
  readonly expected: readonly Pick<Prune, 'root' | 'remains'>[];
}

export class Destroyed {
  /** Records before this one are gone. */
  readonly to: number;
  readonly #places: Places;
  /** In the order of the log. */
  readonly #keepings: Placed[];
  /** By segment: what a record of its destruction has to say. */
  readonly #expected: Pick<Prune, 'root' | 'remains'>[];

  constructor(places: Places, segments: number, soFar: DestroyedSoFar | null) {
    this.#places = places;
    this.#keepings = [...(soFar?.keepings ?? [])];
    this.#expected = [...(soFar?.expected ?? [])];
    this.to = segments * SEGMENT_SIZE;
  }

  get soFar(): DestroyedSoFar {
    return { keepings: this.#keepings, expected: this.#expected };
  }

  /** At the next segment that is gone; `tile`: its hashes. */
  async pass(number: number, tile: Hashes): Promise<void> {
    const remains = (await readIfThere(this.#places.remains(number))) ?? Buffer.alloc(0);
    this.#keepings.push(...(verifyRemains(remains, number, tile) ?? []));
    const root = bytesOf(rootOfPerfect(tile)).toString('hex');
    this.#expected.push({ root, remains: digestOf(remains) });
  }

  /** At entries that are there. Throws `BadEntry`. */
  look(entries: Entries, first: number): void {
    for (let at = 0; at < entries.length; at += 1) {
      const keeping = keepingIn(entries.at(at));
      if (keeping !== null) this.#keepings.push({ ...keeping, index: first + at });
    }
  }

  /** When everything was looked at. */
  problems(): Undue[] {
    return this.#expected.flatMap(({ root, remains }, segment): Undue[] => {
      const [from, to] = [segment * SEGMENT_SIZE, (segment + 1) * SEGMENT_SIZE];
      const prune = this.#keepings.find(
        (one): one is Placed<Prune> => one.kind === 'prune' && one.segment === segment && one.index >= to,
      );
      if (prune?.root !== root || prune.remains !== remains) return [{ kind: 'missing', from, to }];
      // Of a hold on a system or on somebody nobody can tell any more whether it meant these.
      const held = holdsAt(
        this.#keepings.filter(({ index }) => index < prune.index),
        prune.received,
      ).some(({ scope }) => scope.system === undefined && scope.actor === undefined && reaches(scope, from, to));
      return held ? [{ kind: 'destroyed-while-held', from, to }] : [];
    });
  }
}
