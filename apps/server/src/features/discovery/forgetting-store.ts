import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

/** Three more rounds, in which it may come back or be asked about, and long after a quarantine can be restored. */
const DAYS_AFTER_END = 90;
/** No keep lasts longer: whatever was decided about it is over too. */
const DAYS_UNSEEN = 365;

/**
 * Forgets path, masked samples and fingerprints of files that are gone, whose machine was taken off, or of which no report told for a
 * year. Call it as the product itself. Answers how many; a machine that tells of such a file again tells everything anew.
 */
export const forgetFiles = (tx: Tx, now: Instant, most: number): Promise<number> =>
  tx.run(sql`
    update found_file set sealed = null, fingerprints = '{}' where id in (
      select f.id from found_file f join agent a on a.id = f.agent_id
      where f.sealed is not null and least(f.gone_at + make_interval(days => ${DAYS_AFTER_END}),
        a.ended_at + make_interval(days => ${DAYS_AFTER_END}), f.seen_at + make_interval(days => ${DAYS_UNSEEN})) <= ${now}
      limit ${most} for update of f skip locked)`);
