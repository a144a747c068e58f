import type { KnownProfile } from './known-profile.ts';

/**
 * Whether the organisation holds data of users of an online service (정보통신서비스 제공자의 이용자); null while nobody knows.
 * People counted as users say as much as the role does: `readProfile` refuses a profile in which they disagree.
 */
export const servesOnline = ({ roles, subjects, dailyUsers }: KnownProfile): boolean | null => {
  if (subjects !== null) return subjects.includes('users');
  if (roles !== null) return roles.includes('online-service-provider');
  return dailyUsers !== null && dailyUsers > 0 ? true : null;
};
