import type { FactValues } from '@bongsu/contracts';
import { koreanMoment } from '@bongsu/docgen';
import { instant } from '@bongsu/kit';
import type { Incident } from '../../incidents/index.ts';
import { methodWords, stageWords } from '../words.ts';

const scaleOf = ({ subjectCount, subjectCountAtLeast }: FactValues): string => {
  if (subjectCount !== undefined && subjectCount !== null) return `정보주체 ${subjectCount.toLocaleString('ko-KR')}명`;
  if (subjectCountAtLeast !== undefined && subjectCountAtLeast !== null)
    return `정보주체 ${subjectCountAtLeast.toLocaleString('ko-KR')}명 이상`;
  return '정보주체 수 확인 중';
};

const whenOf = ({ occurredAt, awareAt }: FactValues): string =>
  [
    occurredAt === undefined || occurredAt === null ? '' : `발생 ${koreanMoment(instant(occurredAt))}`,
    awareAt === undefined || awareAt === null ? '' : `인지 ${koreanMoment(instant(awareAt))}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const recoveryOf = ({ recovered }: FactValues): string => {
  if (recovered === true) return '유출된 정보를 회수하거나 삭제함';
  return recovered === false ? '유출된 정보를 아직 회수하지 못함' : '';
};

/** 상황: what is known now, the most important first; what is unknown is not guessed at. */
export const conditionsOf = (incident: Incident, facts: FactValues): readonly string[] =>
  [
    [scaleOf(facts), facts.dataItems ?? ''].filter((part) => part !== '').join(', '),
    facts.circumstances ?? incident.summary,
    (facts.methods ?? []).length === 0
      ? ''
      : `침해 방법: ${(facts.methods ?? []).map((method) => methodWords[method]).join(', ')}`,
    whenOf(facts),
    facts.damage === undefined ? '' : `피해: ${facts.damage}`,
    recoveryOf(facts),
    `진행 단계: ${stageWords[incident.stage]}`,
  ].filter((part) => part !== '');
