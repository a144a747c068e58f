import type { Channel, noticesProgress, ResponseOf } from '@bongsu/contracts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Notice } from './notice.ts';

export type ChannelCounts = ResponseOf<typeof noticesProgress>['channels'][number];

interface Standing extends Row, Omit<ChannelCounts, 'passedOn'> {
  readonly channel: Channel;
}

const none = (channel: Channel): ChannelCounts => ({
  channel,
  queued: 0,
  sending: 0,
  sent: 0,
  inDoubt: 0,
  refused: 0,
  passedOn: 0,
  delivered: 0,
});

/** How many stand where at each channel of a notice; counts only, as `countsOf`. */
export const channelCounts = (tx: Tx, { id, channels }: Pick<Notice, 'id' | 'channels'>): Promise<ChannelCounts[]> =>
  tx.asSystem(async () => {
    const standing = await tx.many<Standing>(sql`
      select channel, count(*) filter (where state = 'queued') as queued,
        count(*) filter (where state = 'sending') as sending, count(*) filter (where state = 'sent') as sent,
        count(*) filter (where state = 'in-doubt') as "inDoubt", count(*) filter (where state = 'refused') as refused,
        count(delivered_at) as delivered
      from recipient where notice_id = ${id} and channel is not null group by channel`);
    const passed = await tx.many<Row & { channel: Channel; count: number }>(sql`
      select channel, count(distinct recipient_id) as count from recipient_past_channel past
      where notice_id = ${id} and exists (
        select from recipient r where r.id = past.recipient_id and r.channel <> past.channel) group by channel`);
    return channels.map((channel) => ({
      ...none(channel),
      ...standing.find((row) => row.channel === channel),
      passedOn: passed.find((row) => row.channel === channel)?.count ?? 0,
    }));
  });
