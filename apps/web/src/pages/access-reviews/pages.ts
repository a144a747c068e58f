import { type Duty, page } from '../../routing/page.ts';

/** 접속기록 점검 (안전성 확보조치 기준 제8조제2항). */
export const accessReviews: Duty = {
  pages: [
    page('/access-reviews', () => import('./reviews-page.tsx')),
    page('/access-reviews/$reviewId', () => import('./review/review-page.tsx')),
  ],
  navigation: [
    {
      to: '/access-reviews',
      label: { ko: '접속기록 점검', en: 'Access reviews' },
      icon: 'tasks',
      section: 'prepare',
      permission: 'access-reviews.read',
    },
  ],
};
