import { type ClosureReportBody, type FactValues } from '@bongsu/contracts';
import { methodWords } from '../documents/index.ts';

const targetOf = (facts: FactValues): ClosureReportBody['targetData'] => {
  const kinds = facts.dataKinds ?? [];
  const named = kinds.filter((kind) => kind === 'resident-registration' || kind === 'account');
  const general = kinds.length === 0 || kinds.some((kind) => !(named as readonly string[]).includes(kind));
  return [...(general ? (['general'] as const) : []), ...named];
};

const scale = (facts: FactValues): string => {
  const parts = [
    facts.dataItems === undefined ? '' : `항목: ${facts.dataItems}`,
    facts.subjectCount === undefined || facts.subjectCount === null
      ? ''
      : `규모: 정보주체 ${facts.subjectCount.toLocaleString('ko-KR')}명`,
    facts.methods === undefined || facts.methods.length === 0
      ? ''
      : `침해 방법: ${facts.methods.map((method) => methodWords[method]).join(', ')}`,
    facts.damage === undefined ? '' : `피해: ${facts.damage}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
};

/** The next closure report, filled from what was recorded, so that nobody types it twice. */
export const draftReport = (
  summary: string,
  facts: FactValues,
  evidence: readonly string[],
): Partial<ClosureReportBody> => ({
  reportSummary: summary,
  targetData: targetOf(facts),
  ...(scale(facts) === '' ? {} : { breach: scale(facts) }),
  ...(facts.circumstances === undefined ? {} : { circumstances: facts.circumstances }),
  ...(facts.peopleInvolved === undefined ? {} : { peopleInvolved: facts.peopleInvolved }),
  ...(facts.causeDetail === undefined ? {} : { cause: facts.causeDetail }),
  ...(evidence.length === 0 ? {} : { evidence: evidence.join('\n') }),
});
