// Two people decide on a notice so that nobody alone can write to thousands in the name of the organisation. But a list
// is half of a notice: whoever brought the list and approves it sends the case to whomever they like.
import { noticesDecide, noticesGet } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { draft, get, importCsv, setNoticeStage, submit } from './case.fixture.ts';

it('nobody approves a notice to a list they brought, and everybody else still can', async () => {
  await using stage = await setNoticeStage();
  const { officer, cpo, incidentId } = stage;
  const noticeId = await draft(stage);
  const params = { incidentId, noticeId };
  await importCsv(officer, params, '성명,전자우편\r\n김등대,accomplice@example.org');
  await submit(stage, noticeId);
  const { digest, recipientsDigest } = await get(stage, noticeId);
  const body = { decision: 'approved', digest, recipientsDigest } as const;
  expect(await officer.refusal(noticesDecide, { params, body })).toMatchObject({ code: 'same-person' });
  await cpo.call(noticesDecide, { params, body });
  expect((await cpo.call(noticesGet, { params })).state).toBe('approved');
});
