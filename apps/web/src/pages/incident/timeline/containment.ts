import type { actionKinds } from '@bongsu/contracts';

type Kind = (typeof actionKinds)[number];

/** 제15조: what the response has to be, by the grade. Shown first; the server judges whether it is done. */
export const containmentFor: Readonly<Record<1 | 2 | 3, readonly Kind[]>> = {
  1: ['retrieve', 'destroy', 'block'],
  2: ['retrieve', 'destroy', 'restore', 'consent', 'block'],
  3: ['protect', 'destroy'],
};

/** The kinds of action, those that the grade asks for first. */
export const kindsFor = (grade: 1 | 2 | 3 | null, all: readonly Kind[]): readonly Kind[] => {
  const first = grade === null ? [] : containmentFor[grade];
  return [...first, ...all.filter((kind) => !first.includes(kind))];
};
