import { calendarCreate, calendarFeed, calendarList, calendarRevoke, type CalendarView } from '@bongsu/contracts';
import { newId, randomToken, toSeoulIso } from '@bongsu/kit';
import { refuse } from '../../http/refusal.ts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { refuseApiKey } from '../session/index.ts';
import { readFeed } from './feed.ts';
import { feedsOf, insertFeed, revokeFeed, type FeedRow } from './store.ts';

/** A phone, a desk, a spare: more addresses than that nobody keeps an eye on. */
const MOST_FEEDS = 5;

const present = (row: FeedRow): CalendarView => ({
  id: row.id,
  createdAt: toSeoulIso(row.createdAt),
  revokedAt: row.revokedAt === null ? null : toSeoulIso(row.revokedAt),
});

export const routes: readonly Route[] = [
  route(calendarList, async ({ tx, actor }) => ({ items: (await feedsOf(tx, actor.personId!)).map(present) })),
  route(calendarCreate, async ({ tx, deps, actor }) => {
    refuseApiKey(actor);
    const personId = actor.personId!;
    if ((await feedsOf(tx, personId)).filter((feed) => feed.revokedAt === null).length >= MOST_FEEDS) {
      refuse('not-now', {
        detail: {
          ko: `달력 주소는 ${MOST_FEEDS}개까지 만들 수 있습니다. 쓰지 않는 주소를 없애 주세요.`,
          en: `There can be ${MOST_FEEDS} calendar addresses. End one that is not used.`,
        },
      });
    }
    const token = randomToken();
    const row = await insertFeed(tx, { id: newId(deps.clock), personId, token, now: deps.clock.now() });
    return { calendar: present(row), address: `${deps.config.publicUrl}/api/calendar/${token}.ics` };
  }),
  route(calendarRevoke, async ({ tx, deps, actor, params }) => {
    if ((await revokeFeed(tx, actor.personId!, params.calendarId, deps.clock.now())) === 0) refuse('not-found');
  }),
  looseRoute(calendarFeed, readFeed),
];
