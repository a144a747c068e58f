import { type Duty, page } from '../../routing/page.ts';

/** 접속기록 (안전성 확보조치 기준 제8조): who did what with whose data. */
export const accessRecords: Duty = {
  pages: [page('/access-records', () => import('./access-records-page.tsx'))],
  navigation: [
    {
      to: '/access-records',
      label: { ko: '접속기록', en: 'Access records' },
      icon: 'eye',
      section: 'manage',
      permission: 'access-records.read',
    },
  ],
};
