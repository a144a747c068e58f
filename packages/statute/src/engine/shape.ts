import type { Content } from './content.ts';
import type { Shape } from './duty.ts';
import { lookUp, type Law } from './law.ts';
import { recipients, type DutyRule, type Recipient } from './rule.ts';

/** 통지·신고를 받는 자: the rule's own, or those of the day where they changed over time. */
const recipientsOf = (law: Law, { to }: DutyRule): readonly Recipient[] => {
  const dated = lookUp(law, 'codes', 'recipients');
  return dated === null ? to : recipients.filter((one) => dated.value.includes(one));
};

export const shapeOf = (law: Law, rule: DutyRule, { items }: Content): Shape => {
  const sanction = lookUp(law, 'sanction', 'sanction');
  return {
    rule: law.rule,
    version: law.version.value,
    duty: rule.duty,
    to: recipientsOf(law, rule),
    title: rule.title,
    content: items,
    sanction: sanction === null ? null : { ...sanction.value, article: `${sanction.law} ${sanction.article}` },
  };
};
