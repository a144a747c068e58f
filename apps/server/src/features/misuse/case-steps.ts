import type { MisuseState, MisuseTurn } from '@bongsu/contracts';

/** What can happen to a case; what rules find later opens one that was over again (`found`). */
export type CaseStep = 'found' | 'asked' | 'answered' | 'escalated' | 'judged' | 'settled';

interface Standing {
  readonly state: MisuseState;
  readonly turn: MisuseTurn;
}

/** From which states each step is taken, and to which it leads; an escalation changes whose turn it is and nothing else. */
const STEPS: Readonly<Record<CaseStep, { readonly from: readonly MisuseState[]; readonly to: MisuseState | null }>> = {
  found: { from: ['judged', 'settled'], to: 'open' },
  asked: { from: ['open'], to: 'asked' },
  settled: { from: ['open'], to: 'settled' },
  answered: { from: ['asked'], to: 'answered' },
  escalated: { from: ['asked', 'answered'], to: null },
  judged: { from: ['asked', 'answered'], to: 'judged' },
};

/** Whether the step can be taken: who was asked has their time, and only then is judged without an answer. */
export const mayTake = ({ state, turn }: Standing, step: CaseStep): boolean =>
  STEPS[step].from.includes(state) && !(step === 'judged' && turn === 'person');

/** Where it leads. */
export const stateAfter = ({ state }: Standing, step: CaseStep): MisuseState => STEPS[step].to ?? state;

/** Who judges, one above the other. */
const LADDER = ['superior', 'officer', 'cpo', 'head'] as const;
export type Judge = (typeof LADDER)[number];

/** Of those who could judge somebody, whoever they are: is there anybody besides them? */
export type Judges = Readonly<Record<Judge, boolean>>;

/**
 * Whose turn it is after `turn`: the next one above who is there; `null`: nobody is above. The head of the organisation judges where
 * there is no other CPO.
 */
export const nextTurn = (turn: MisuseTurn, judges: Judges): Judge | null => {
  const above = LADDER.slice(LADDER.indexOf(turn as Judge) + 1);
  return above.find((judge) => judges[judge] && !(judge === 'head' && judges.cpo)) ?? null;
};
