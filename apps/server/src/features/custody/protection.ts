import { both, type custodySaveProtection, type Protection } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { findPerson } from '../people/index.ts';

interface Row extends Record<string, unknown> {
  readonly superiorsKeptAway: boolean;
  readonly substituteId: string | null;
  readonly version: number;
}

const read = (tx: Tx): Promise<Row> =>
  tx.one<Row>(sql`
    select superiors_kept_away as "superiorsKeptAway", substitute_id as "substituteId", protection_version as version
    from organisation`);

export const presentProtection = async (tx: Tx): Promise<Protection> => {
  const { substituteId, ...row } = await read(tx);
  const names = await peopleRefs(tx, substituteId === null ? [] : [substituteId]);
  return { ...row, substitute: substituteId === null ? null : personIn(names, substituteId) };
};

/** An open case whose handler would be kept away would be handled by nobody, and nobody would notice. */
const refuseBlindHandlers = async (tx: Tx): Promise<void> => {
  const { blind } = await tx.asSystem(() =>
    tx.one<{ blind: boolean }>(sql`
      select exists (select from incident where handler_id = any (app_kept_away(involved_ids))
        and stage not in ('closed', 'dismissed')) as blind`),
  );
  if (!blind) return;
  refuse('not-now', {
    detail: {
      ko: '상급자를 빼면 처리책임자가 볼 수 없게 되는 사고가 있습니다. 관련자가 있는 사고의 처리책임자를 먼저 바꿔 주세요.',
      en: 'There is a case whose handler would be kept away. Change the handlers of cases in which people are named first.',
    },
  });
};

const refuseUnknown = async (tx: Tx, substituteId: string | null): Promise<void> => {
  if (substituteId === null || (await findPerson(tx, substituteId))?.active) return;
  refuseField('substituteId', both('없는 사람이거나 그만둔 사람입니다.', 'There is no such active person.'));
};

/** Who is kept away beside those named (제21조제2항), and who stands in when that leaves nobody. From the next request on. */
export const saveProtection = async ({ tx, body, record }: Call<typeof custodySaveProtection>): Promise<Protection> => {
  await refuseUnknown(tx, body.substituteId);
  const touched = await tx.asSystem(() =>
    tx.run(sql`
      update organisation set superiors_kept_away = ${body.superiorsKeptAway}, substitute_id = ${body.substituteId},
        protection_version = protection_version + 1 where protection_version = ${body.version}`),
  );
  if (touched === 0) refuse('conflict', { current: await presentProtection(tx) });
  await refuseBlindHandlers(tx);
  await record({ action: 'update', subjects: ['organisation:protection'] });
  const named = await tx.asSystem(() =>
    tx.many<{ id: string }>(sql`
      select id from incident where involved_ids <> '{}' and stage not in ('closed', 'dismissed')`),
  );
  for (const { id } of named) tx.touch(id);
  return presentProtection(tx);
};
