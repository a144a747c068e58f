import type { MisuseCaseLine } from '@bongsu/contracts';
import { dictionary } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';

/** How a case stands, whose turn it is, how it was judged, and each step. */
export const stateWords = dictionary({
  open: { ko: '살펴볼 것', en: 'To be looked at' },
  asked: { ko: '소명 요청함', en: 'Asked' },
  answered: { ko: '소명함', en: 'Answered' },
  judged: { ko: '판정함', en: 'Judged' },
  settled: { ko: '소명 없이 끝냄', en: 'Settled' },
});

export const stateTones: Readonly<Record<MisuseCaseLine['state'], Tone>> = {
  open: 'caution',
  asked: 'info',
  answered: 'info',
  judged: 'ok',
  settled: 'neutral',
};

export const turnWords = dictionary({
  officer: { ko: '개인정보 보호담당자', en: 'the protection officer' },
  person: { ko: '당사자', en: 'the person' },
  superior: { ko: '부서의 분야별책임자', en: 'the head of their department' },
  cpo: { ko: '개인정보 보호책임자', en: 'the CPO' },
  head: { ko: '기관장', en: 'the head of the organisation' },
  nobody: { ko: '끝남', en: 'nobody: it is over' },
});

export const verdictWords = dictionary({
  justified: { ko: '정당', en: 'Justified' },
  caution: { ko: '주의', en: 'Caution' },
  violation: { ko: '위반', en: 'Violation' },
});

export const verdictTones: Readonly<Record<NonNullable<MisuseCaseLine['verdict']>, Tone>> = {
  justified: 'ok',
  caution: 'caution',
  violation: 'danger',
};

export const levelWords = dictionary({
  low: { ko: '낮음', en: 'Low' },
  medium: { ko: '보통', en: 'Medium' },
  high: { ko: '높음', en: 'High' },
  critical: { ko: '매우 높음', en: 'Critical' },
});

export const levelTones: Readonly<Record<MisuseCaseLine['level'], Tone>> = {
  low: 'neutral',
  medium: 'info',
  high: 'caution',
  critical: 'danger',
};

export const stepWords = dictionary({
  found: { ko: '탐지됨', en: 'Found' },
  asked: { ko: '소명 요청', en: 'Asked' },
  answered: { ko: '소명', en: 'Answered' },
  escalated: { ko: '기한이 지나 상위로 넘어감', en: 'Passed on: time ran out' },
  judged: { ko: '판정', en: 'Judged' },
  settled: { ko: '소명 요청 없이 끝냄', en: 'Settled without a question' },
  reported: { ko: '침해사고로 신고', en: 'Made an incident' },
});
