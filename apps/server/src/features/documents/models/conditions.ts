import type { StatusView } from '@bongsu/contracts';
import { koreanShortMoment } from '@bongsu/docgen';
import { instant, type Instant } from '@bongsu/kit';
import { methodWords, stageWords } from '../words.ts';

type Situation = StatusView['situation'];

/** `2,300`, `2,000 이상`, or null while nobody knows. */
export const scaleOf = ({ subjectCount, subjectCountAtLeast }: Situation) => {
  if (subjectCount !== null) return { value: subjectCount.toLocaleString('ko-KR'), unit: '명' };
  if (subjectCountAtLeast !== null) return { value: subjectCountAtLeast.toLocaleString('ko-KR'), unit: '명 이상' };
  return null;
};

const scaleLine = (situation: Situation): string => {
  const scale = scaleOf(situation);
  return scale === null ? '정보주체 수 확인 중' : `정보주체 ${scale.value}${scale.unit}`;
};

const whenOf = ({ occurredAt, awareAt, reportedAt }: Situation, now: Instant): string =>
  [
    { name: '발생', at: occurredAt },
    { name: '인지', at: awareAt },
    { name: '신고 접수', at: reportedAt },
  ]
    .flatMap(({ name, at }) => (at === null ? [] : `${name} ${koreanShortMoment(instant(at), now)}`))
    .join(', ');

const recoveryOf = ({ recovered }: Situation): string => {
  if (recovered === true) return '유출된 정보를 회수하거나 삭제함';
  return recovered === false ? '유출된 정보를 아직 회수하지 못함' : '';
};

/** 상황: what is known now, the most important first; what is unknown is not guessed at. */
export const conditionsOf = ({ situation, stage }: StatusView, now: Instant): readonly string[] =>
  [
    [scaleLine(situation), situation.dataItems ?? ''].filter((part) => part !== '').join(', '),
    situation.circumstances ?? situation.summary,
    situation.methods.length === 0
      ? ''
      : `침해 방법: ${situation.methods.map((method) => methodWords[method]).join(', ')}`,
    whenOf(situation, now),
    situation.damage === null ? '' : `피해: ${situation.damage}`,
    recoveryOf(situation),
    `진행 단계: ${stageWords[stage]}`,
  ].filter((part) => part !== '');
