/** The condition over a rule's selections. Sigma rules specification 2.1, "Condition". */
import { BadRule } from './bad-rule.ts';
import { allOf, not, oneOf, type Expression } from './expression.ts';

/** `not` binds closest, then `and`, then `or`. */
class Parser {
  readonly #tokens: readonly string[];
  readonly #selections: ReadonlyMap<string, Expression>;
  #at = 0;

  constructor(condition: string, selections: ReadonlyMap<string, Expression>) {
    this.#tokens = condition.match(/[()]|[^\s()]+/g) ?? [];
    this.#selections = selections;
  }

  parse(): Expression {
    const whole = this.#either();
    if (this.#at < this.#tokens.length) throw new BadRule(`The condition does not end at ${this.#tokens[this.#at]!}.`);
    return whole;
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

  #either(): Expression {
    const parts = [this.#both()];
    while (this.#take('or')) parts.push(this.#both());
    return oneOf(parts);
  }

  #both(): Expression {
    const parts = [this.#one()];
    while (this.#take('and')) parts.push(this.#one());
    return allOf(parts);
  }

  #one(): Expression {
    if (this.#take('not')) return not(this.#one());
    if (this.#take('(')) {
      const within = this.#either();
      if (!this.#take(')')) throw new BadRule('A bracket of the condition is not closed.');
      return within;
    }
    const token = this.#next();
    return this.#take('of') ? this.#several(token) : this.#named(token);
  }

  #named(name: string): Expression {
    const selection = this.#selections.get(name);
    if (selection === undefined) throw new BadRule(`There is no selection ${name}.`);
    return selection;
  }

  /** `1 of them`, `all of filter*`. */
  #several(how: string): Expression {
    const pattern = this.#next();
    const isMeant = (name: string): boolean => {
      if (pattern === 'them') return !name.startsWith('_');
      return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    };
    const of = [...this.#selections].filter(([name]) => isMeant(name)).map(([, selection]) => selection);
    if (of.length === 0) throw new BadRule(`There is no selection ${pattern}.`);
    const least = how.toLowerCase() === 'all' ? of.length : Number(how);
    if (!Number.isInteger(least) || least < 1)
      throw new BadRule('The condition asks for all of them, or for a number.');
    return { kind: 'some', least, of };
  }
}

export const conditionOf = (condition: string, selections: ReadonlyMap<string, Expression>): Expression =>
  new Parser(condition, selections).parse();
