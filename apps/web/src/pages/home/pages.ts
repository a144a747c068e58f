import { type Duty, page } from '../../routing/page.ts';

/** 내 할 일: what waits for me today. */
export const home: Duty = {
  pages: [page('/', () => import('./home-page.tsx'))],
  navigation: [
    { to: '/', label: { ko: '내 할 일', en: 'My tasks' }, icon: 'tasks', section: 'respond', isPrime: true },
  ],
};
