import type { Situated } from '../facts/moments.ts';
import type { Citation, Parameter, Text } from '../parameters/model.ts';
import type { HolidayCalendar } from '../time/calendar.ts';
import { NOT_LOADED, type Answer } from './duty.ts';
import type { Law } from './law.ts';
import { mergeAnswers } from './merge.ts';
import { programOf, saying, type Program } from './program.ts';
import type { DutyRule, Rule } from './rule.ts';
import { governingVersions, versionsOf, type Governing, type LiveVersion } from './version.ts';

export interface LawBooks {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calendar: HolidayCalendar;
}

const beforeItsTime = ({ version: { from } }: Law, rule: Rule): Text => {
  const ko = `${from}부터 시행된 규정이므로 그 전의 일에는 적용되지 않는다.`;
  const en = `The provision is in force from ${from} and does not reach what lies before.`;
  const more = rule.beforeItsTime;
  return more === undefined ? { ko, en } : { ko: `${ko} ${more.ko}`, en: `${en} ${more.en}` };
};

/** Law of that time existed but is not part of this rule set. Saying so is the only honest answer. */
const notLoaded = (law: Law, duty: DutyRule): Program => {
  const { from } = law.version;
  const text: Text = {
    ko: `${from} 전에 시행되던 규정은 이 규칙 묶음에 들어 있지 않아 판단하지 않는다. 당시의 법령을 직접 확인해야 한다. 괄호 안의 조문은 그 뒤의 규정이다.`,
    en: `The law before ${from} is not part of this rule set, so nothing is concluded. Consult the law of that time; the article named here is the later one.`,
  };
  const told = saying(law, duty, 'needs-facts', text, law.version);
  return (facts, into) => {
    const answers: Answer[] = [];
    told(facts, answers);
    into.push(...answers.map((answer) => answer.as(NOT_LOADED)));
  };
};

const noMoment: Text = {
  ko: '이 의무를 일으키는 사실을 알게 된 때가 입력되지 않았으므로 아직 시작되지 않았다.',
  en: 'The moment of awareness that would give rise to this duty is not given, so it has not begun.',
};

/** Without the moment that decides, nothing has begun, whatever else the facts say. */
const notBegun = (law: Law, duty: DutyRule): Program => {
  const unstarted = saying(law, duty, 'not-required', duty.notStarted, law.version);
  const unaware = saying(law, duty, 'not-required', noMoment, law.version);
  return (facts, into) => (duty.starts(facts).length === 0 ? unstarted : unaware)(facts, into);
};

const repealed = (law: Law, duty: DutyRule, repeal: Citation): Program => {
  const ko = `${repeal.from}부터 폐지되어 적용되지 않는다.`;
  const en = `It was repealed from ${repeal.from} and does not apply.`;
  return saying(law, duty, 'not-required', { ko, en }, repeal);
};

const programUnder = (governing: Governing, law: Law, rule: Rule, duty: DutyRule): Program => {
  if (governing.kind === 'in-force') return programOf(law, duty);
  if (governing.kind === 'repealed') return repealed(law, duty, governing.repeal);
  if (governing.kind === 'no-moment') return notBegun(law, duty);
  if (!governing.loaded) return notLoaded(law, duty);
  return saying(law, duty, 'not-required', beforeItsTime(law, rule), law.version);
};

/** The days on which some value of a rule changes. */
const daysOfChange = (rule: Rule, parameters: LawBooks['parameters']): readonly string[] =>
  [...parameters]
    .filter(([key]) => key.startsWith(`${rule.id}/`))
    .flatMap(([, { values }]) => values.flatMap(({ from }) => from ?? []));

/** What one version of a rule makes of facts. */
interface Reading {
  readonly version: LiveVersion;
  /** Adds its answers, and gives back where it added them. */
  readonly answer: (facts: Situated, into: Answer[]) => Answer[];
}

/** Answers where several versions may govern, newest first. */
const joined = ([newest, ...others]: readonly Reading[], facts: Situated): readonly Answer[] => {
  const { version, answer } = newest!;
  const join = (answers: readonly Answer[], older: Reading): readonly Answer[] =>
    mergeAnswers(answers, older.answer(facts, []), version);
  return others.reduce(join, answer(facts, []));
};

/** Every duty of one rule, under the version that governs the facts. Programs are compiled when first needed. */
export const ruleProgram = (rule: Rule, books: LawBooks): Program => {
  const read = (governing: Governing): Reading => {
    const { version, date } = governing;
    const law: Law = { ...books, rule: rule.id, version, date };
    const programs = rule.duties.map((duty) => programUnder(governing, law, rule, duty));
    const answer = (facts: Situated, into: Answer[]): Answer[] => {
      for (const program of programs) program(facts, into);
      return into;
    };
    return { version, answer };
  };
  const versions = versionsOf(books.parameters.get(`${rule.id}/version`));
  const readings = governingVersions(versions, daysOfChange(rule, books.parameters), read);

  return (facts, into) => {
    const found = readings(facts);
    if (found.length === 1) found[0]!.answer(facts, into);
    else into.push(...joined(found, facts));
  };
};
