import { z } from 'zod';
import { id, moment } from './common.ts';
import { defineOperation } from './operation.ts';

export const calendarView = z.object({
  id,
  createdAt: moment,
  /** `null` while it works. */
  revokedAt: moment.nullable(),
});
export type CalendarView = z.infer<typeof calendarView>;

export const calendarList = defineOperation({
  id: 'calendar.list',
  method: 'GET',
  path: '/api/my/calendars',
  summary: { ko: '내 달력 주소', en: 'My calendar addresses' },
  permission: 'self.use',
  response: z.object({ items: z.array(calendarView) }),
});

export const calendarCreate = defineOperation({
  id: 'calendar.create',
  method: 'POST',
  path: '/api/my/calendars',
  summary: { ko: '달력 주소 만들기 (주소는 한 번만 보인다)', en: 'Make a calendar address, shown once' },
  permission: 'self.use',
  /** Whoever has the address reads the calendar: it is a password. */
  response: z.object({ calendar: calendarView, address: z.url() }),
  status: 201,
  problems: ['not-now'],
});

export const calendarRevoke = defineOperation({
  id: 'calendar.revoke',
  method: 'DELETE',
  path: '/api/my/calendars/:calendarId',
  summary: { ko: '달력 주소 없애기', en: 'End a calendar address' },
  permission: 'self.use',
  params: z.object({ calendarId: id }),
  problems: ['not-found'],
});

export const calendarFeed = defineOperation({
  id: 'calendar.feed',
  method: 'GET',
  path: '/api/calendar/:token.ics',
  summary: { ko: '기한 달력 (iCalendar)', en: 'Calendar of deadlines (iCalendar)' },
  permission: 'public',
  params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
  file: true,
  problems: ['not-found'],
  rateLimit: 60,
});

export const calendarOperations = [calendarList, calendarCreate, calendarRevoke, calendarFeed];
