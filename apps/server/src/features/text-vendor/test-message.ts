import type { ResponseOf, textVendorTest } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { refuse } from '../../http/refusal.ts';
import type { LooseCall } from '../../http/route.ts';
import { readOrganisation } from '../organisation/index.ts';
import { textVendor } from './settings.ts';

/** Sends at once, without the queue, so that the answer says what the vendor said. No transaction waits for it. */
export const testMessage = async ({
  deps,
  actor,
  body,
}: LooseCall<typeof textVendorTest>): Promise<ResponseOf<typeof textVendorTest>> => {
  const { organisation, vendor } = await deps.database.transaction(actor, async (tx) => ({
    organisation: await readOrganisation(tx),
    vendor: await textVendor(tx, deps),
  }));
  if (organisation.demo) return { outcome: 'held', response: null };
  if (vendor === null) {
    return refuse('not-now', {
      detail: { ko: '문자 발송 서비스가 아직 설정되지 않았습니다.', en: 'Text messages are not configured yet.' },
    });
  }
  const connection = deps.texter.connect(vendor);
  try {
    const delivery = await connection.send({
      id: `bongsu-test-${newId(deps.clock)}`,
      to: body.to.replaceAll(/\D/g, ''),
      subject: '봉수 설정 확인',
      text: `[${organisation.name}] 봉수 문자 설정 확인`,
    });
    return { outcome: delivery.outcome === 'sent' ? 'sent' : 'failed', response: delivery.response };
  } finally {
    connection.close();
  }
};
