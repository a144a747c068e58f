/** A fact named first settles more of a duty than one named third. */
export const missingFirst = (duties: readonly { readonly missing: readonly string[] }[]): readonly string[] => {
  const weights = new Map<string, number>();
  for (const { missing } of duties)
    for (const [place, fact] of [...new Set(missing)].entries())
      weights.set(fact, (weights.get(fact) ?? 0) + 1 / (place + 1));
  return [...weights].toSorted(([, left], [, right]) => right - left).map(([fact]) => fact);
};
