import { no, unknown, yes, type Condition } from '../../engine/finding.ts';
import { lookUp } from '../../engine/law.ts';
import { meets } from '../../facts/lists.ts';

/**
 * 유출등의 유형(분실·도난·유출, 2026-09-11부터 위조·변조·훼손 포함). To be aware of a breach is to be aware of one in
 * the sense of the article, so effects that are not stated leave the duty standing; only stated ones outside end it.
 */
export const coveredEffects: Condition = (law) => {
  const cite = lookUp(law, 'codes', 'effects');
  if (cite === null) return null;
  const unstated = yes({
    ko: '유출등을 알게 되었으므로 그 유형이 따로 적혀 있지 않아도 이 조의 대상으로 본다.',
    en: 'Awareness of a breach was stated; it is covered though its effects are not named.',
    cite,
  });
  const covered = yes({
    ko: '이 조가 정한 유형의 유출등이다.',
    en: 'The breach is of a kind the article covers.',
    cite,
  });
  const outside = no({
    ko: '적힌 유형은 당시 이 조의 대상이 아니다.',
    en: 'The stated effects were not covered by the article at that time.',
    cite,
  });
  const { value: kinds } = cite;
  return ({ effects }) => {
    if (effects === null) return unstated;
    return meets(effects, kinds) ? covered : outside;
  };
};

/** 정보주체 1명이라도 있으면 된다. A settled count of nobody is the only way out. */
export const concernsSomebody: Condition = ({ version }) => {
  const somebody = yes();
  const nobody = no({
    ko: '정보주체가 없는 것으로 확정되었다.',
    en: 'It is settled that nobody is affected.',
    cite: version,
  });
  return ({ breach }) => (breach.subjectCount === 0 ? nobody : somebody);
};

/** `min` 이상의 정보주체(예: 시행령 제40조제1항제1호의 1천명). A lower bound can establish it, never rule it out. */
export const manySubjects =
  (parameter: string): Condition =>
  (law) => {
    const cite = lookUp(law, 'count', parameter);
    if (cite === null) return null;
    const limit = cite.value;
    const many = yes({
      ko: `정보주체가 ${limit}명 이상이다.`,
      en: `At least ${limit} data subjects are affected.`,
      cite,
    });
    const few = no({
      ko: `정보주체가 ${limit}명 미만이다.`,
      en: `Fewer than ${limit} data subjects are affected.`,
      cite,
    });
    const open = unknown('breach.subjectCount', {
      ko: `정보주체 수가 확정되지 않아 ${limit}명 이상인지 알 수 없다.`,
      en: `The number of data subjects is not settled; it may reach ${limit}.`,
      cite,
    });
    return ({ breach: { subjectCount, subjectCountAtLeast } }) => {
      if ((subjectCount ?? subjectCountAtLeast ?? 0) >= limit) return many;
      return subjectCount === null || subjectCount === undefined ? open : few;
    };
  };

/** 민감정보 또는 고유식별정보(시행령 제40조제1항제2호): 한 명이라도 신고 대상이다. */
export const specialKinds: Condition = (law) => {
  const cite = lookUp(law, 'codes', 'special-kinds');
  if (cite === null) return null;
  const special = yes({
    ko: '민감정보나 고유식별정보가 포함되어 있다.',
    en: 'Sensitive data or a unique identifier is among it.',
    cite,
  });
  const ordinary = no({
    ko: '민감정보나 고유식별정보가 없다.',
    en: 'There is neither sensitive data nor a unique identifier.',
    cite,
  });
  const open = unknown('breach.dataKinds', {
    ko: '정보의 종류를 몰라 민감정보·고유식별정보가 있는지 알 수 없다.',
    en: 'The kinds of data are unknown; sensitive data or unique identifiers may be among them.',
    cite,
  });
  const { value: kinds } = cite;
  return ({ dataKinds }) => {
    if (dataKinds === null) return open;
    return meets(dataKinds, kinds) ? special : ordinary;
  };
};

/** 외부로부터의 불법적인 접근(시행령 제40조제1항제3호): 한 명이라도 신고 대상이다. */
export const externalAccess: Condition = (law) => {
  const cite = lookUp(law, 'codes', 'external-causes');
  if (cite === null) return null;
  const external = yes({
    ko: '외부로부터의 불법적인 접근에 따른 것이다.',
    en: 'It came from illegal access from outside.',
    cite,
  });
  const other = no({
    ko: '외부로부터의 불법적인 접근에 따른 것이 아니다.',
    en: 'It did not come from illegal access from outside.',
    cite,
  });
  const open = unknown('breach.cause', {
    ko: '원인을 몰라 외부의 불법적인 접근인지 알 수 없다.',
    en: 'The cause is unknown; it may be illegal access from outside.',
    cite,
  });
  const { value: causes } = cite;
  return ({ breach: { cause } }) => {
    if (cause === null || cause === undefined || cause === 'unknown') return open;
    return causes.includes(cause) ? external : other;
  };
};
