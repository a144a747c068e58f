import { type Duty, page } from '../../routing/page.ts';

/** 접속기록의 보관과 검증 (안전성 확보조치 기준 제8조제3항): that nothing of it was changed. */
export const accessLog: Duty = {
  pages: [page('/access-log', () => import('./log-page.tsx'))],
  navigation: [
    {
      to: '/access-log',
      label: { ko: '기록 보관과 검증', en: 'Keeping records' },
      icon: 'shield',
      section: 'manage',
      permission: 'access-log.read',
    },
  ],
};
