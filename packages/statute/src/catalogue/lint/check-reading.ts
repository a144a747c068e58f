import { instant, sha256 } from '@bongsu/kit';
import { assess, type Statute } from '../../engine/assess.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Facts } from '../../facts/schema.ts';
import type { Parameter } from '../../parameters/model.ts';
import { holidayCalendar } from '../../time/calendar.ts';
import { finding, type LintFinding } from './finding.ts';
import { probingFacts } from './probing-facts.ts';

const LONG_AGO = instant('2000-01-01T00:00:00Z');

/** The parameters as a map that remembers what was asked for. */
const watched = (parameters: ReadonlyMap<string, Parameter>, asked: Set<string>): ReadonlyMap<string, Parameter> => {
  const watching = new Map(parameters);
  const get = watching.get.bind(watching);
  watching.get = (key) => {
    asked.add(key);
    return get(key);
  };
  return watching;
};

interface Read {
  readonly asked: ReadonlySet<string>;
  /** The names of parameters that are of another kind than the code reads. */
  readonly mistaken: ReadonlySet<string>;
}

/** Told only of a term that has passed: a rule that gives a word instead of a number never comes to it. */
const SANCTION = 'sanction';

const MISTAKEN = /^(\S+) is (?:a \S+, not a|not a list of)/;

/** Nothing is kept of these answers, so nobody asks by which rule set they were given. */
const nameless = { version: 'lint', digest: sha256(''), calendar: holidayCalendar() };

/** One rule by itself, so that one that stumbles says nothing about the others. */
const readingOf = (parameters: ReadonlyMap<string, Parameter>, rule: Rule, stories: readonly Facts[]): Read => {
  const asked = new Set<string>();
  const mistaken = new Set<string>();
  const alone: Statute = { ...nameless, rules: [rule], parameters: watched(parameters, asked) };
  for (const facts of stories)
    try {
      // Compiling the law of a day is what reads it; nobody reads the answer.
      assess(facts, alone, LONG_AGO);
    } catch (error) {
      const key = error instanceof TypeError ? MISTAKEN.exec(error.message)?.[1] : undefined;
      if (key === undefined) throw error;
      mistaken.add(key);
    }
  return { asked, mistaken };
};

const mistakenKind = (key: string): LintFinding =>
  finding(
    'kind-mismatch',
    'error',
    { file: `${key}.yaml` },
    {
      ko: '코드가 읽으려는 종류(kind)와 파일의 종류가 다릅니다. 이 규칙은 판단하다가 멈춥니다.',
      en: 'The kind of the file is not the kind the code reads: the rule stops in the middle of an answer.',
    },
  );

const neverRead = (key: string): LintFinding =>
  finding(
    'never-read',
    'warning',
    { file: `${key}.yaml` },
    {
      ko: '어떤 사실을 넣어도 읽히지 않는 값입니다. 이름의 철자를 확인하십시오. 이대로면 법이 적용되지 않습니다.',
      en: 'No facts make any rule read this. Check the spelling of its name: as it stands it is law that never applies.',
    },
  );

/** Lets the rules judge stories of every time and looks at which files they open. */
export const checkReading = (
  parameters: ReadonlyMap<string, Parameter>,
  rules: readonly Rule[],
): readonly LintFinding[] => {
  const stories = probingFacts(parameters.values());
  return rules
    .filter(({ id }) => parameters.get(`${id}/version`)?.kind === 'version')
    .flatMap((rule) => {
      const { asked, mistaken } = readingOf(parameters, rule, stories);
      const own = [...parameters.keys()].filter((key) => key.startsWith(`${rule.id}/`));
      const unread = mistaken.size > 0 ? [] : own.filter((key) => !asked.has(key) && key !== `${rule.id}/${SANCTION}`);
      return [...[...mistaken].map(mistakenKind), ...unread.map(neverRead)];
    });
};
