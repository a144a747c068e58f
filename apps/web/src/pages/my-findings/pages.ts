import { type Duty, page } from '../../routing/page.ts';

/** What was found on one's own machine, and what becomes of it. */
export const myFindings: Duty = {
  pages: [page('/my-findings', () => import('./my-findings-page.tsx'))],
  navigation: [
    {
      to: '/my-findings',
      label: { ko: '내 검출 파일', en: 'Found on my machine' },
      icon: 'file',
      section: 'prepare',
      permission: 'findings.decide',
    },
  ],
};
