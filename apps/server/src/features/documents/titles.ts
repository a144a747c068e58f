import type { DocumentKind } from './store.ts';

/** How a paper is called in lists and file names, and where the response rules show its form. */
export const papers: Readonly<Record<DocumentKind, { readonly title: string; readonly formLabel?: string }>> = {
  'breach-report-form': { title: '개인정보 침해사실 신고서', formLabel: '[붙임 1]' },
  'case-register': { title: '개인정보침해사고 관리대장', formLabel: '[붙임 2]' },
  'closure-report': { title: '개인정보침해사고 처리보고서', formLabel: '[붙임 3]' },
  'executive-status': { title: '개인정보 침해사고 현황 보고' },
  'post-mortem': { title: '사후분석·개선대책 보고서' },
  'breach-notice': { title: '개인정보 유출 통지문' },
  'destruction-certificate': { title: '개인정보 파기 확인서' },
  'authority-report': { title: '개인정보 유출등 신고서' },
};

export const mediaTypes = { pdf: 'application/pdf', hwpx: 'application/hwp+zip' } as const;
