import { dutiesList, noticesProgress } from '@bongsu/contracts';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { approved, get, send, setNoticeStage } from './case.fixture.ts';

it('sends 2,000 people each their own mail, once, and records the duty when the last was handed over', async () => {
  await using stage = await setNoticeStage();
  const { app, sink, incidentId, officer } = stage;
  const people = syntheticPeople(7, 2000);
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  await app.tick();
  expect(sink.messages).toHaveLength(2000);
  const names = new Map(people.map(({ email, name }) => [email, name]));
  for (const { envelope, parsed } of sink.messages) {
    const [to] = envelope.to;
    expect(parsed.text).toContain(`${names.get(to!)} 님께`);
    expect(parsed.subject).toBe('[한빛대학교] 개인정보 유출 안내');
  }
  expect(new Set(sink.messages.map(({ envelope }) => envelope.to[0])).size).toBe(2000);
  expect(new Set(sink.messages.map(({ parsed }) => parsed.messageId)).size).toBe(2000);
  const view = await get(stage, noticeId);
  expect(view.state).toBe('sent');
  expect(view.counts.sent).toBe(2000);
  const { duties } = await officer.call(dutiesList, { params: { incidentId } });
  const duty = duties.find(({ key }) => key === 'KR-PIPA-NOTIFY:notify');
  expect(duty).toMatchObject({ status: 'done', performances: [{ source: `notice:${noticeId}` }] });
  const progress = await officer.call(noticesProgress, { params: { incidentId, noticeId } });
  expect(progress).toMatchObject({ state: 'sent', late: false, held: null });
});
