import { basisOf, confidenceOf, inKorean, isStale, type Basis, type Reason } from '../engine/trace.ts';
import type { Confidence } from '../parameters/model.ts';
import { inEnglish } from './sentences.ts';

/** What every answer carries for the reader who has to check it. */
export interface Told {
  readonly basis: readonly Basis[];
  /** As sure as the least sure value it rests on. */
  readonly confidence: Confidence;
  /** A value it rests on has passed its review date. */
  readonly stale: boolean;
  readonly why: readonly string[];
  readonly whyEn: readonly string[];
}

const asGround = ({ ko, en, cite }: Reason): Reason => ({ ko, en, cite });

/** A provision that is not in force yet is told aside, never as a basis; how sure its first day is still counts. */
const groundsOf = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.every(({ aside }) => aside === true) ? reasons.map(asGround) : reasons;

export const told = (reasons: readonly Reason[], today: string): Told => ({
  basis: basisOf(reasons),
  confidence: confidenceOf(groundsOf(reasons)),
  stale: isStale(reasons, today),
  why: [...new Set(reasons.map(inKorean))],
  whyEn: [...new Set(reasons.map(inEnglish))],
});
