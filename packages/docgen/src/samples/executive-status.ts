import { instant, type Instant } from '@bongsu/kit';
import type { ExecutiveStatus } from '../models/index.ts';
import { base } from './common.ts';

const at = (text: string) => instant(`2026-11-${text}:00+09:00`);

const clock = (duty: string, article: string, due: Instant | null, doneAt: Instant | null) => ({
  duty,
  article,
  due,
  doneAt,
  term: '즉시',
  state: '이행해야 함',
  isOpen: doneAt === null,
});

export const executiveStatusSample: ExecutiveStatus = {
  kind: 'executive-status',
  ...base('정보보호팀-2026-0120'),
  issuedAt: at('19T17:00'),
  caseNumber: '2026-0017',
  caseTitle: '장학생 선발 결과 붙임파일을 통한 지원자 개인정보 노출',
  grade: 1,
  reporter: '이새봄 (개인정보 보호책임자)',
  conditions: [
    '장학금 지원자 1,204명의 성명, 학번, 휴대전화번호, 계좌번호가 누리집에 40시간 53분 동안 공개됨',
    '외부에서 내려받은 접속 8건 확인, 주민등록번호와 비밀번호는 포함되지 않음',
    '언론 문의 1건, 학생 민원 14건 접수',
  ],
  actions: [
    '게시물 비공개(11. 18. 10:35)와 검색엔진 저장본 삭제(17:20) 완료',
    '정보주체 1,204명 통지 완료 (도달 1,197명, 실패 7명은 전화 통지 중)',
    '내려받은 사람에게 파일 삭제 요청, 8건 가운데 6건 확인',
  ],
  needs: [
    { text: '개인정보보호위원회 신고서 결재', who: '총장', since: at('19T15:30'), by: at('20T18:00') },
    { text: '언론 대응 창구를 대외협력처로 일원화하는 결정', who: '총장', since: at('19T15:30'), by: null },
    { text: '관련자 경위서 제출', who: '학생지원처장', since: at('18T14:00'), by: null },
  ],
  clocks: [
    clock('정보주체 통지', '개인정보 보호법 제34조제1항', at('21T10:20'), at('19T16:00')),
    clock('위원회 신고', '개인정보 보호법 제34조제4항', at('21T10:20'), null),
    clock('총장 보고 (1등급)', '대응지침 제18조제1항', at('18T18:00'), at('18T19:10')),
    clock('처리보고서 제출', '대응지침 제16조제1항', at('19T12:00'), null),
    clock('통지 추가분', '개인정보 보호법 시행령 제39조제2항', null, null),
  ],
  numbers: [
    { label: '영향을 받은 사람', value: '1,204', unit: '명' },
    { label: '통지 도달', value: '99.4', unit: '%', note: '1,197명 / 1,204명' },
    { label: '공개 시간', value: '40.9', unit: '시간' },
    { label: '인지 후 경과', value: '30.7', unit: '시간', note: '72시간 중' },
  ],
};
