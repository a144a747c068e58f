import type { FieldProps } from '../../../ui/field.tsx';
import type { Judged } from './use-judged.ts';

type NameOf<Held> = keyof Held & string;

/** The facts of a form, its fields, and what the law would ask then. */
export interface Supposed<Held, Answer> {
  readonly held: Held;
  readonly set: <Name extends NameOf<Held>>(name: Name, value: Held[Name]) => void;
  readonly replace: (held: Held) => void;
  /** `<RadioGroup {...supposed.field('breach.recovered')} />` */
  readonly field: <Name extends NameOf<Held>>(name: Name) => FieldProps<Held[Name]>;
  readonly errorOf: (name: string) => string | undefined;
  readonly judged: Judged<Answer>;
}

interface Parts<Held, Answer> {
  readonly held: Held;
  readonly change: (change: (held: Held) => Held) => void;
  readonly judged: Judged<Answer>;
  /** What a field is called. */
  readonly nameOf: (name: string) => string;
}

export const supposedOf = <Held, Answer>({
  held,
  change,
  judged,
  nameOf,
}: Parts<Held, Answer>): Supposed<Held, Answer> => {
  const set: Supposed<Held, Answer>['set'] = (name, value) => change((known) => ({ ...known, [name]: value }));
  const errorOf = (name: string): string | undefined => judged.mistakes.find(({ path }) => path === name)?.message;
  return {
    held,
    set,
    replace: (next) => change(() => next),
    errorOf,
    field: (name) => ({
      name,
      label: nameOf(name),
      value: held[name],
      onChange: (value) => set(name, value),
      error: errorOf(name),
      isOptional: true,
    }),
    judged,
  };
};
