import { type Duty, page } from '../../routing/page.ts';

/** 수탁자 (법 제26조): who handles personal data for us, and the codes by which they report. */
export const processors: Duty = {
  pages: [page('/processors', () => import('./processors-page.tsx'))],
  navigation: [
    {
      to: '/processors',
      label: { ko: '수탁자', en: 'Processors' },
      icon: 'building',
      section: 'prepare',
      permission: 'processors.read',
    },
  ],
};
