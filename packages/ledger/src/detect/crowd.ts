/** The gauge of very many groups of which very few ever have enough events: whom an account looked at. */
import type { Correlator } from './correlator.ts';
import type { Entry, Event } from './event.ts';
import { FAR, openWindow, type Gauge } from './gauge.ts';
import { hashOf, MOST_COUNTED, Sketch } from './sketch.ts';
import type { Trail } from './trail.ts';
import type { Window } from './window.ts';

const NOBODY: readonly string[] = [''];

const peopleOf = ({ subjects }: Entry): readonly string[] => (subjects.length === 0 ? NOBODY : subjects);

export class Crowd implements Gauge {
  readonly correlator: Correlator;
  readonly #slot: number;
  readonly #sketch: Sketch;

  /** `slot`: its place in a trail; `floor`: the least that is enough for anybody. */
  constructor(correlator: Correlator, slot: number, floor: number) {
    this.correlator = correlator;
    this.#slot = slot;
    this.#sketch = new Sketch(correlator.span, floor);
  }

  /** Whom somebody looks at is looked at each time. */
  begin(event: Event): number {
    return this.correlator.barOf(event) === null ? FAR : 0;
  }

  weigh(): number {
    return 0;
  }

  look(trail: Trail, event: Event, which: number): void {
    const { entry, account } = event;
    const { floor } = this.correlator.barOf(event)!;
    const near = Math.min(floor, MOST_COUNTED);
    const people = peopleOf(entry);
    for (let at = 0; at < people.length; at += 1) {
      const person = people[at]!;
      const isNear = this.#sketch.add(hashOf(person, account.number), entry.at) >= near;
      let window = trail.windows?.[this.#slot]!.get(person);
      if (window === undefined && !isNear) continue;
      // Who is named twice in one event is there once.
      if (people.indexOf(person) < at) continue;
      window ??= this.#open(trail, event, person, near);
      if (window !== undefined) this.correlator.enter(window, entry, which, 0);
    }
  }

  /** Undefined: others were counted together with them. */
  #open(trail: Trail, event: Event, person: string, near: number): Window | undefined {
    const isOf = (entry: Entry): boolean => peopleOf(entry).includes(person);
    let count = 1;
    for (let at = trail.after(event.entry.at - this.correlator.span); at < trail.length; at += 1)
      if (isOf(trail.entry(at))) count += 1;
    if (count * 2 <= near) return undefined;
    const window = openWindow(
      { correlator: this.correlator, trail, event, past: null },
      [...trail.group, person],
      -1,
      isOf,
    );
    trail.keep(this.#slot, person, window);
    return window;
  }
}
