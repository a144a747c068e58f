import { allOf, anyOf } from '../engine/finding.ts';
import type { DutyRule } from '../engine/rule.ts';
import { manySubjects } from './conditions/breach.ts';
import { someContactsUnknown } from './conditions/people.ts';
import { CONTACTS_UNKNOWN } from './exceptions.ts';

/**
 * 홈페이지 등 게시. Since 2023-09-15 it takes the place of notices that cannot reach anyone (시행령 제39조제3항 등);
 * before, a large breach was posted beside the notices (구 시행령 제40조제3항). Same clock, same items.
 */
const postingOf = (rule: DutyRule): DutyRule => ({
  ...rule,
  duty: 'post',
  title: { ko: `${rule.title.ko} - 홈페이지 등 게시`, en: `${rule.title.en}: public posting` },
  when: allOf(rule.when, anyOf(someContactsUnknown, manySubjects('posting-min-subjects'))),
  exemptions: rule.exemptions.filter(({ code }) => code !== CONTACTS_UNKNOWN.code),
  counts: (act, _start, facts) => act.duty === 'post' || (act.duty === null && facts.breach.contactsUnknown === 'all'),
});

/** The duty together with its posting. */
export const withPosting = (rule: DutyRule): DutyRule => ({ ...rule, posting: postingOf(rule) });
