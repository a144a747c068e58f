import type { Role } from '@bongsu/contracts';
import { dictionary } from '../i18n/index.ts';

/** The roles of the response rules, as people call them. */
export const roleTexts = dictionary({
  staff: { ko: '교직원', en: 'Staff' },
  handler: { ko: '사고 처리책임자', en: 'Incident handler' },
  officer: { ko: '개인정보 보호담당자', en: 'Privacy officer' },
  cpo: { ko: '개인정보 보호책임자', en: 'Chief privacy officer' },
  head: { ko: '기관장', en: 'Head of the organisation' },
  auditor: { ko: '감사', en: 'Auditor' },
  administrator: { ko: '시스템 관리자', en: 'System administrator' },
}) satisfies Record<Role, unknown>;
