import { instant } from '@bongsu/kit';
import type { Approval, DocumentBase } from '../models/index.ts';

/** Everything here is invented: no such university, people or numbers. */
export const base = (documentNumber: string): DocumentBase => ({
  documentNumber,
  organisation: '한빛대학교',
  issuedAt: instant('2026-11-21T09:00:00+09:00'),
  digestLine: '사건 기록 요약값 sha256:3f1c0b7a5d9e42868c1f0a6be2d47359f08b1c6ad2e9473510bc8f6e7a9d0c14',
});

export const handler = '김도담 (학생지원처 분야별 책임자)';

export const approvals: readonly Approval[] = [
  {
    step: '작성',
    role: '침해사고 처리책임자',
    name: '김도담',
    at: instant('2026-11-20T16:40:00+09:00'),
  },
  { step: '승인', role: '개인정보 보호책임자', name: '이새봄', at: null },
];
