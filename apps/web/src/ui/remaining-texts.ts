import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  daysLeft: { ko: '{days}일 {hours}시간 남음', en: '{days} d {hours} h left' },
  wholeDaysLeft: { ko: '{days}일 남음', en: '{days} d left' },
  hoursLeft: { ko: '{hours}시간 {minutes}분 남음', en: '{hours} h {minutes} min left' },
  wholeHoursLeft: { ko: '{hours}시간 남음', en: '{hours} h left' },
  minutesLeft: { ko: '{minutes}분 남음', en: '{minutes} min left' },
  momentsLeft: { ko: '1분 미만 남음', en: 'Less than a minute left' },
  days: { ko: '{days}일', en: { one: '{days} d', other: '{days} d' } },
  hours: { ko: '{hours}시간', en: '{hours} h' },
  minutes: { ko: '{minutes}분', en: '{minutes} min' },
  late: { ko: '{span} 지남', en: '{span} overdue' },
});
