import { type Duty, page } from '../../routing/page.ts';

/** 기관장 현황: one page a case, in the order 상황 · 조치 · 필요. */
export const status: Duty = {
  pages: [
    page('/status', () => import('./status-list-page.tsx')),
    page('/status/$incidentId', () => import('./status-page.tsx')),
  ],
  navigation: [
    {
      to: '/status',
      label: { ko: '기관장 현황', en: 'Executive status' },
      icon: 'file',
      section: 'respond',
      permission: 'status.read',
    },
  ],
};
