import { seoulDate } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Job } from '../../jobs/job.ts';
import { currentLaw } from '../law/index.ts';
import { allCampaigns, insertRound } from './campaign-store.ts';
import { daysAround, isEarlier } from './privacy-day.ts';

/** Far enough ahead that a machine which is rarely on learns of the day before it comes. */
const AHEAD_DAYS = 14;
/** A server that was off on the day makes the round late rather than never. */
const LATE_DAYS = 7;

/** Makes the rounds of campaigns ahead of their day. What was made once stays on its day. */
export const campaignRounds: Job = {
  name: 'campaign-rounds',
  every: { minutes: 10 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      const { calendar } = await currentLaw(tx, deps);
      const today = seoulDate(deps.clock.now());
      for (const campaign of await allCampaigns(tx)) {
        if (!campaign.isOn) continue;
        for (const { month, day } of daysAround(today, campaign, calendar)) {
          const isNear = !isEarlier(today.add({ days: AHEAD_DAYS }), day);
          const isLost = isEarlier(day, today.subtract({ days: LATE_DAYS }));
          // Of a campaign that is begun behind this month's day the first round is next month's.
          const isBefore = isEarlier(day, seoulDate(campaign.createdAt));
          if (isNear && !isLost && !isBefore)
            await insertRound(tx, deps.clock, { campaignId: campaign.id, month, day: day.toString() });
        }
      }
    }),
};
