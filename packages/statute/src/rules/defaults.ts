import type { Act } from '../facts/moments.ts';
import type { DutyKind } from '../facts/vocabulary.ts';
import type { DutyRule } from '../engine/rule.ts';

/** An act counts for a duty that it names, or that it does not contradict. */
export const actFor =
  (duty: DutyKind) =>
  (act: Act): boolean =>
    act.duty === null || act.duty === duty;

/** What most duties share; a rule states what differs. */
export const defaults = {
  exemptions: [],
  deferrals: [],
  deadline: 'deadline',
  content: 'content',
  itemsChecked: true,
  staged: false,
} satisfies Partial<DutyRule>;

/** The clock of 제34조: awareness of the breach itself. */
export const fromAwareness = {
  starts: ({ awareAt }) => (awareAt === null ? [] : [awareAt]),
  startLabel: { ko: '유출등을 알게 된 때', en: 'when the breach became known' },
  notStarted: {
    ko: '유출등을 알게 된 때가 입력되지 않았으므로 기한이 아직 시작되지 않았다.',
    en: 'No moment of awareness of a breach is given, so the clock has not started.',
  },
} satisfies Partial<DutyRule>;

/** The clock of the Network Act and its likes: awareness of an incident (침해사고), whether or not data is touched. */
export const fromIncident = {
  starts: ({ incidentAwareAt }) => (incidentAwareAt === null ? [] : [incidentAwareAt]),
  startLabel: { ko: '침해사고의 발생을 알게 된 때', en: 'when the incident became known' },
  notStarted: {
    ko: '침해사고의 발생을 알게 된 때가 입력되지 않았으므로 기한이 아직 시작되지 않았다.',
    en: 'No moment of awareness of a network incident is given, so the clock has not started.',
  },
} satisfies Partial<DutyRule>;
