import type { RuleId } from '../facts/vocabulary.ts';
import type { Text } from '../parameters/model.ts';

/** A passage that plays a breach down. `start` and `end` count UTF-16 units of the text. */
export interface WordingIssue {
  readonly code: 'EXPOSURE' | 'SUSPICION';
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly reason: Text;
  readonly suggestion: Text;
}

interface Pattern extends Omit<WordingIssue, 'start' | 'end' | 'found'> {
  readonly matches: RegExp;
}

const patterns: readonly Pattern[] = [
  {
    code: 'EXPOSURE',
    matches: /노출/g,
    reason: {
      ko: '유출을 "노출"로 적으면 일어난 일을 축소한다. 2025년 12월 보호위원회는 이 표현을 "유출"로 고쳐 다시 통지하게 하였다(제34조제1항).',
      en: 'Calling a breach an "exposure" plays it down. In December 2025 the PIPC had such a notice corrected and sent again (Article 34(1)).',
    },
    suggestion: { ko: '유출', en: '유출 (breach)' },
  },
  {
    code: 'SUSPICION',
    matches: /유출(?:이|등이|이나)?[ \t]*(?:의심|정황|가능성|우려|추정)/g,
    reason: {
      ko: '확인된 유출등의 통지에서 의심이나 가능성으로 적으면 확정된 사실을 흐린다. 가능성의 통지는 제34조제2항의 별도 통지이다.',
      en: 'A notice of a confirmed breach must not speak of suspicion or possibility; that is the separate notice of Article 34(2).',
    },
    suggestion: { ko: '유출된 사실을 확인하였습니다', en: '유출된 사실을 확인하였습니다 (a breach is confirmed)' },
  },
];

/** Only the notice of a possible breach, and its end, may speak of possibility. */
const speaksOfPossibility = (rule: RuleId | undefined): boolean =>
  rule === 'KR-PIPA-POSSIBLE' || rule === 'KR-PIPA-POSSIBLE-CLEAR';

/**
 * Wording the authority objected to, with place, reason and suggestion, in order of appearance. A person decides:
 * a match is a question about a passage, not a verdict. Name the `rule` the text is written for, if it is known.
 */
export const checkWording = (text: string, rule?: RuleId): readonly WordingIssue[] =>
  patterns
    .filter(({ code }) => code !== 'SUSPICION' || !speaksOfPossibility(rule))
    .flatMap(({ matches, ...issue }) =>
      Array.from(text.matchAll(matches), (match) => ({
        ...issue,
        start: match.index,
        end: match.index + match[0].length,
        found: match[0],
      })),
    )
    .toSorted((left, right) => left.start - right.start);
