import type { Channel, deliveriesList, DeliveryKind, QueryOf, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

interface EventRow extends Row {
  readonly id: string;
  readonly line: number;
  readonly channel: Channel;
  readonly source: 'relay' | 'vendor' | 'report';
  readonly kind: DeliveryKind;
  readonly code: string;
  readonly at: Instant;
  readonly receivedAt: Instant;
}

/** Newest first. Whoever does not work on the case finds none: the database gives them no row. */
export const listEvents = async (
  tx: Tx,
  noticeId: string,
  query: QueryOf<typeof deliveriesList>,
): Promise<ResponseOf<typeof deliveriesList>> => {
  const where = sql`e.notice_id = ${noticeId} and (${query.kind ?? null}::text is null or e.kind = ${query.kind ?? null})`;
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from delivery_event e where ${where}`);
  const rows = await tx.many<EventRow>(sql`
    select e.id, r.line, e.channel, e.source, e.kind, e.code, e.happened_at as at, e.received_at as "receivedAt"
    from delivery_event e join recipient r on r.id = e.recipient_id where ${where}
    order by e.received_at desc, e.id desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`);
  return {
    items: rows.map(({ id, line, channel, source, kind, code, at, receivedAt }) => ({
      id,
      line,
      channel,
      source,
      kind,
      code,
      at: toSeoulIso(at),
      receivedAt: toSeoulIso(receivedAt),
    })),
    total,
    page: query.page,
    pageSize: query.pageSize,
  };
};
