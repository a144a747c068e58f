import { orUnknown } from '../../facts/moments.ts';
import { no, unknown, yes, type Condition } from '../../engine/finding.ts';
import { lookUp } from '../../engine/situation.ts';

/**
 * 유출등의 유형(분실·도난·유출, 2026-09-11부터 위조·변조·훼손 포함). To be aware of a breach is to be aware of one in
 * the sense of the article, so effects that are not stated leave the duty standing; only stated ones outside end it.
 */
export const coveredEffects: Condition = (situation) => {
  const cite = lookUp(situation, 'codes', 'effects');
  const effects = orUnknown(situation.facts.breach.effects);
  if (cite === null) return null;
  if (effects === null)
    return yes({
      ko: '유출등을 알게 되었으므로 그 유형이 따로 적혀 있지 않아도 이 조의 대상으로 본다.',
      en: 'Awareness of a breach was stated; it is covered though its effects are not named.',
      cite,
    });
  if (effects.some((effect) => cite.value.includes(effect)))
    return yes({ ko: '이 조가 정한 유형의 유출등이다.', en: 'The breach is of a kind the article covers.', cite });
  return no({
    ko: '적힌 유형은 당시 이 조의 대상(분실·도난·유출)이 아니다.',
    en: 'The stated effects were not covered by the article at that time.',
    cite,
  });
};

/** 정보주체 1명이라도 있으면 된다. A settled count of nobody is the only way out. */
export const concernsSomebody: Condition = (situation) => {
  if (situation.facts.breach.subjectCount !== 0) return null;
  const cite = situation.version;
  return no({ ko: '정보주체가 없는 것으로 확정되었다.', en: 'It is settled that nobody is affected.', cite });
};

/** `min` 이상의 정보주체(예: 시행령 제40조제1항제1호의 1천명). A lower bound can establish it, never rule it out. */
export const manySubjects =
  (parameter: string): Condition =>
  (situation) => {
    const cite = lookUp(situation, 'count', parameter);
    if (cite === null) return null;
    const { subjectCount, subjectCountAtLeast } = situation.facts.breach;
    const least = subjectCount ?? subjectCountAtLeast ?? 0;
    const limit = cite.value;
    if (least >= limit)
      return yes({ ko: `정보주체가 ${limit}명 이상이다.`, en: `At least ${limit} data subjects are affected.`, cite });
    if (subjectCount === null || subjectCount === undefined)
      return unknown('breach.subjectCount', {
        ko: `정보주체 수가 확정되지 않아 ${limit}명 이상인지 알 수 없다.`,
        en: `The number of data subjects is not settled; it may reach ${limit}.`,
        cite,
      });
    return no({ ko: `정보주체가 ${limit}명 미만이다.`, en: `Fewer than ${limit} data subjects are affected.`, cite });
  };

/** 민감정보 또는 고유식별정보(시행령 제40조제1항제2호): 한 명이라도 신고 대상이다. */
export const specialKinds: Condition = (situation) => {
  const cite = lookUp(situation, 'codes', 'special-kinds');
  if (cite === null) return null;
  const kinds = orUnknown(situation.facts.breach.dataKinds);
  if (kinds === null)
    return unknown('breach.dataKinds', {
      ko: '정보의 종류를 몰라 민감정보·고유식별정보가 있는지 알 수 없다.',
      en: 'The kinds of data are unknown; sensitive data or unique identifiers may be among them.',
      cite,
    });
  return kinds.some((kind) => cite.value.includes(kind))
    ? yes({
        ko: '민감정보나 고유식별정보가 포함되어 있다.',
        en: 'Sensitive data or a unique identifier is among it.',
        cite,
      })
    : no({
        ko: '민감정보나 고유식별정보가 없다.',
        en: 'There is neither sensitive data nor a unique identifier.',
        cite,
      });
};

/** 외부로부터의 불법적인 접근(시행령 제40조제1항제3호): 한 명이라도 신고 대상이다. */
export const externalAccess: Condition = (situation) => {
  const cite = lookUp(situation, 'codes', 'external-causes');
  if (cite === null) return null;
  const { cause } = situation.facts.breach;
  if (cause === null || cause === undefined || cause === 'unknown')
    return unknown('breach.cause', {
      ko: '원인을 몰라 외부의 불법적인 접근인지 알 수 없다.',
      en: 'The cause is unknown; it may be illegal access from outside.',
      cite,
    });
  return cite.value.includes(cause)
    ? yes({ ko: '외부로부터의 불법적인 접근에 따른 것이다.', en: 'It came from illegal access from outside.', cite })
    : no({
        ko: '외부로부터의 불법적인 접근에 따른 것이 아니다.',
        en: 'It did not come from illegal access from outside.',
        cite,
      });
};
