import { type Duty, page } from '../../routing/page.ts';

/** 오늘 할 일: what runs, what waits for me, and the way to report a breach. */
export const home: Duty = {
  pages: [page('/', () => import('./home-page.tsx')), page('/inbox', () => import('./home-page.tsx'))],
  navigation: [{ to: '/', label: { ko: '오늘 할 일', en: 'Today' }, icon: 'tasks', section: 'respond', isPrime: true }],
};
