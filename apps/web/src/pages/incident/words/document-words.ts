import type { documentKinds } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../../i18n/dictionary.ts';

export const documentWords = dictionary({
  'breach-report-form': { ko: '침해사실 신고서 (붙임1)', en: 'Breach report form (annex 1)' },
  'case-register': { ko: '침해사고 관리대장 (붙임2)', en: 'Case register (annex 2)' },
  'closure-report': { ko: '침해사고 처리보고서 (붙임3)', en: 'Closure report (annex 3)' },
  'executive-status': { ko: '기관장 보고 한 장', en: 'One page for the head' },
  'post-mortem': { ko: '사후분석 보고서', en: 'Post-mortem' },
  'breach-notice': { ko: '유출 통지문', en: 'Breach notice' },
  'destruction-certificate': { ko: '개인정보 파기 확인서', en: 'Certificate of destruction' },
  'authority-report': { ko: '유출 등 신고서', en: 'Authority report' },
}) satisfies Record<(typeof documentKinds)[number], Entry>;
