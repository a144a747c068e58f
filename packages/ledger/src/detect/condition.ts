/** The condition over a rule's selections. Sigma rules specification 2.1, "Condition". */
import { BadRule } from './bad-rule.ts';
import type { Test } from './selection.ts';

/** `not` binds closest, then `and`, then `or`. */
class Parser {
  readonly #tokens: readonly string[];
  readonly #selections: ReadonlyMap<string, Test>;
  #at = 0;

  constructor(condition: string, selections: ReadonlyMap<string, Test>) {
    this.#tokens = condition.match(/[()]|[^\s()]+/g) ?? [];
    this.#selections = selections;
  }

  parse(): Test {
    const test = this.#either();
    if (this.#at < this.#tokens.length) throw new BadRule(`The condition does not end at ${this.#tokens[this.#at]!}.`);
    return test;
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new BadRule('The condition ends too soon.');
    this.#at += 1;
    return token;
  }

  #take(word: string): boolean {
    if (this.#tokens[this.#at]?.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #either(): Test {
    const tests = [this.#both()];
    while (this.#take('or')) tests.push(this.#both());
    return tests.length === 1 ? tests[0]! : (event) => tests.some((test) => test(event));
  }

  #both(): Test {
    const tests = [this.#one()];
    while (this.#take('and')) tests.push(this.#one());
    return tests.length === 1 ? tests[0]! : (event) => tests.every((test) => test(event));
  }

  #one(): Test {
    if (this.#take('not')) {
      const test = this.#one();
      return (event) => !test(event);
    }
    if (this.#take('(')) {
      const test = this.#either();
      if (!this.#take(')')) throw new BadRule('A bracket of the condition is not closed.');
      return test;
    }
    const token = this.#next();
    return this.#take('of') ? this.#several(token) : this.#named(token);
  }

  #named(name: string): Test {
    const test = this.#selections.get(name);
    if (test === undefined) throw new BadRule(`There is no selection ${name}.`);
    return test;
  }

  /** `1 of them`, `all of filter*`. */
  #several(how: string): Test {
    const pattern = this.#next();
    const isMeant = (name: string): boolean => {
      if (pattern === 'them') return !name.startsWith('_');
      return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    };
    const tests = [...this.#selections].filter(([name]) => isMeant(name)).map(([, test]) => test);
    if (tests.length === 0) throw new BadRule(`There is no selection ${pattern}.`);
    const least = how.toLowerCase() === 'all' ? tests.length : Number(how);
    if (!Number.isInteger(least) || least < 1)
      throw new BadRule('The condition asks for all of them, or for a number.');
    return (event) => tests.filter((test) => test(event)).length >= least;
  }
}

export const conditionOf = (condition: string, selections: ReadonlyMap<string, Test>): Test =>
  new Parser(condition, selections).parse();
