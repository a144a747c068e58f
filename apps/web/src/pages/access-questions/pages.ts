import { type Duty, page } from '../../routing/page.ts';

/** Access records asked in SQL, for whoever investigates. */
export const accessQuestions: Duty = {
  pages: [page('/access-questions', () => import('./questions-page.tsx'))],
  navigation: [
    {
      to: '/access-questions',
      label: { ko: 'SQL로 조회', en: 'Ask in SQL' },
      icon: 'list',
      section: 'prepare',
      permission: 'access-records.look-up',
    },
  ],
};
