import type { Aspect, Confidence, Severity, Status, Text, Turn } from '@bongsu/statute';

const both = (ko: string, en: string): string => `${ko} ${en}`;

/** `정보주체에 대한 유출등 통지 / Breach notice to data subjects` */
export const inBoth = ({ ko, en }: Text): string => (ko === en ? ko : `${ko} / ${en}`);

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  confirmed: both('확인됨', 'confirmed'),
  secondary: both('2차 자료', 'secondary'),
  memory: both('기억', 'memory'),
};

export const turnWords: Readonly<Record<Turn, string>> = {
  begins: both('시작', 'begins'),
  changes: both('바뀜', 'changes'),
  moves: both('조문만 옮김', 'article moves'),
  ends: both('끝', 'ends'),
};

export const severityWords: Readonly<Record<Severity, string>> = {
  error: both('오류', 'error'),
  warning: both('주의', 'warning'),
  note: both('참고', 'note'),
};

export const statusWords: Readonly<Record<Status, string>> = {
  required: both('이행해야 함', 'required'),
  'not-required': both('해당 없음', 'not required'),
  exempt: both('면제', 'exempt'),
  deferred: both('미뤄짐', 'deferred'),
  'needs-facts': both('사실 확인 필요', 'needs facts'),
  done: both('이행함', 'done'),
  'done-late': both('늦게 이행함', 'done late'),
  overdue: both('기한 지남', 'overdue'),
};

export const aspectWords: Readonly<Record<Aspect, string>> = {
  version: both('판본', 'version'),
  status: both('상태', 'status'),
  term: both('기한', 'term'),
  content: both('알릴 항목', 'content'),
  exception: both('예외', 'exception'),
  missing: both('모자란 사실', 'missing facts'),
  recipients: both('상대', 'recipients'),
  basis: both('근거', 'basis'),
  confidence: both('확인 정도', 'confidence'),
};
