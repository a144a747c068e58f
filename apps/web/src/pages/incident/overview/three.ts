export const three = ['yes', 'no', 'unknown'] as const;
export type Three = (typeof three)[number];

/** Yes, no, or not known yet: the third is recorded as nothing, and never takes a duty away. */
export const threeOf = (value: boolean | null | undefined): Three | null =>
  value === null || value === undefined ? 'unknown' : value ? 'yes' : 'no';

export const factOf = (answer: Three | null): boolean | null =>
  answer === null || answer === 'unknown' ? null : answer === 'yes';
