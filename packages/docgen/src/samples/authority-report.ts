import { instant } from '@bongsu/kit';
import type { AuthorityReport } from '../models/index.ts';
import { base } from './common.ts';

export const authorityReportSample: AuthorityReport = {
  kind: 'authority-report',
  ...base('정보보호팀-2026-0119'),
  language: 'ko',
  stage: 'first',
  legalBasis: '「개인정보 보호법」 제34조제4항',
  sector: '공공기관 · 고등교육기관',
  address: '서울특별시 가온구 한빛로 1',
  notification: {
    done: true,
    at: instant('2026-11-19T16:00:00+09:00'),
    method: '전자우편 및 문자',
    count: 1204,
  },
  items: ['성명', '학번', '학과', '휴대전화번호', '계좌번호(은행명 포함)'],
  affected: 1204,
  occurredAt: instant('2026-11-16T17:42:00+09:00'),
  awareAt: instant('2026-11-18T10:20:00+09:00'),
  circumstances:
    '장학생 선발 결과를 누리집에 게시하면서 붙임파일(엑셀)의 숨은 시트를 지우지 않아, 지원자 1,204명의 개인정보가 40시간 53분 동안 누구나 내려받을 수 있는 상태로 공개됨. 내려받은 접속은 37건(외부 8건).',
  measures:
    '11. 18. 10:35 게시물 비공개 전환, 17:20 검색엔진 저장본 3건 삭제 확인. 외부에서 내려받은 8건 가운데 6건의 파일 삭제 확인서를 받았고 2건은 소명을 요청함.',
  guidance:
    '장학금 지급을 빙자한 전화와 문자에 주의하고 의심되는 경우 담당부서와 경찰청(112)에 신고하도록 안내함. 피해가 생긴 경우 담당부서에 신청하면 사실을 확인하여 구제 절차를 안내함.',
  rights: '손해배상(제39조), 법정손해배상(제39조의2), 분쟁조정(제43조)의 내용과 신청 방법을 통지문에 함께 안내함.',
  contacts: [
    {
      role: '개인정보\n보호책임자',
      name: '이새봄',
      department: '정보전산처',
      position: '처장',
      phone: '02-0000-0000',
      email: 'cpo@hanbit.example',
    },
    {
      role: '개인정보\n취급자',
      name: '김도담',
      department: '학생지원처',
      position: '팀장',
      phone: '02-0000-0000',
      email: 'student@hanbit.example',
    },
  ],
  receiver: { agency: '개인정보보호위원회', person: '', phone: '' },
};

/** Before people were told, in English. */
export const englishAuthoritySample: AuthorityReport = {
  ...authorityReportSample,
  language: 'en',
  notification: { done: false, reason: 'Contact details are being confirmed; planned for 21 November.' },
  affected: null,
  occurredAt: null,
  rights: null,
};
