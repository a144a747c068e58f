import { seoulDate } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { Citation, Parameter, Text } from '../parameters/model.ts';
import type { HolidayCalendar } from '../time/calendar.ts';
import { answerDuty, answerFrom } from './answer.ts';
import type { Duty } from './duty.ts';
import { unknown } from './finding.ts';
import { frame } from './frame.ts';
import type { DutyRule, Rule } from './rule.ts';
import type { Situation } from './situation.ts';
import { governingVersion, type Governing } from './version.ts';

interface Law {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calendar: HolidayCalendar;
}

const notRequired = (situation: Situation, rule: DutyRule, text: Text, cite = situation.version): Duty =>
  frame(situation, rule, 'not-required', [{ ...text, cite }]);

const beforeItsTime = (situation: Situation, rule: Rule): Text => {
  const { from } = situation.version;
  const ko = `${from}부터 시행된 규정이므로 그 전의 일에는 적용되지 않는다.`;
  const en = `The provision is in force from ${from} and does not reach what lies before.`;
  const more = rule.beforeItsTime;
  return more === undefined ? { ko, en } : { ko: `${ko} ${more.ko}`, en: `${en} ${more.en}` };
};

/** Law of that time existed but is not part of this rule set. Saying so is the only honest answer. */
const notLoaded = (situation: Situation, rule: DutyRule): Duty => {
  const { from } = situation.version;
  const text: Text = {
    ko: `${from} 전에 시행되던 규정은 이 규칙 묶음에 들어 있지 않아 판단하지 않는다. 당시의 법령을 직접 확인해야 한다. 괄호 안의 조문은 그 뒤의 규정이다.`,
    en: `The law before ${from} is not part of this rule set, so nothing is concluded. Consult the law of that time; the article named here is the later one.`,
  };
  const framed = frame(situation, rule, 'needs-facts', [{ ...text, cite: situation.version }]);
  return { ...framed, version: 'not-loaded', content: [], basis: [], confidence: 'memory' };
};

/** Without the moment that decides, nothing has begun, whatever else the facts say. */
const notBegun = (situation: Situation, rule: DutyRule): readonly Duty[] => {
  const text: Text = {
    ko: '이 의무를 일으키는 사실을 알게 된 때가 입력되지 않았으므로 아직 시작되지 않았다.',
    en: 'The moment of awareness that would give rise to this duty is not given, so it has not begun.',
  };
  return [notRequired(situation, rule, rule.starts(situation.facts).length === 0 ? rule.notStarted : text)];
};

const occurrenceUnknown = (situation: Situation, rule: DutyRule): readonly Duty[] => {
  const { awareAt } = situation.facts;
  const { from } = situation.version;
  if (awareAt === null) return answerDuty(situation, rule);
  if (from !== null && seoulDate(awareAt).toString() < from)
    return [
      notRequired(situation, rule, {
        ko: '시행 전에 이미 알게 된 일이므로 적용되지 않는다.',
        en: 'It was known before the provision came into force.',
      }),
    ];
  const reason = {
    ko: '유출등이 발생한 때를 몰라 이 조항이 적용되는지 알 수 없다.',
    en: 'When the breach occurred is unknown, and that decides whether this provision applies.',
    cite: situation.version,
  };
  const asked: DutyRule = {
    ...rule,
    startLabel: { ko: '늦어도 알게 된 때', en: 'at the latest when it became known' },
    when: () => unknown('breach.occurredAt', reason),
  };
  return [{ ...answerFrom(situation, asked, awareAt), startsAt: null }];
};

const repealed = (situation: Situation, rule: DutyRule, repeal: Citation): readonly Duty[] => {
  const ko = `${repeal.from}부터 폐지되어 적용되지 않는다.`;
  const en = `It was repealed from ${repeal.from} and does not apply.`;
  return [frame(situation, rule, 'not-required', [{ ko, en, cite: repeal }])];
};

const answerUnder = (governing: Governing, situation: Situation, rule: Rule, duty: DutyRule): readonly Duty[] => {
  if (governing.kind === 'in-force') return answerDuty(situation, duty);
  if (governing.kind === 'repealed') return repealed(situation, duty, governing.repeal);
  if (governing.kind === 'no-moment')
    return situation.version.basis === 'occurrence' ? occurrenceUnknown(situation, duty) : notBegun(situation, duty);
  return [governing.loaded ? notRequired(situation, duty, beforeItsTime(situation, rule)) : notLoaded(situation, duty)];
};

/** Every duty of one rule, under the version that governs the facts. */
export const answerRule = (rule: Rule, facts: Situated, { parameters, calendar }: Law): readonly Duty[] => {
  const versions = parameters.get(`${rule.id}/version`);
  if (versions === undefined) throw new TypeError(`${rule.id} has no version file`);
  const governing = governingVersion(versions, facts);
  const { version, date } = governing;
  const situation: Situation = { facts, parameters, calendar, rule: rule.id, version, date };
  return rule.duties.flatMap((duty) => answerUnder(governing, situation, rule, duty));
};
