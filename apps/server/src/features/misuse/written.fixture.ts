import {
  accessAccountsSave,
  misuseCasesAsk,
  misuseCasesList,
  misuseSettingsRead,
  misuseSettingsSave,
  type MisuseCaseLine,
} from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../../test/app.ts';
import { appendAccesses, looksAt } from './records.fixture.ts';
import { misuseWatch } from './watch.ts';

/** A case of a member of staff, somebody new if nobody is named, that they were asked about; and something in every place where words are kept. */
export const writtenMisuse = async (
  app: TestApp,
  officer: SignedInClient,
  asked?: SignedInClient,
): Promise<{ readonly asked: MisuseCaseLine; readonly handler: SignedInClient }> => {
  const handler = asked ?? (await app.signInAs('staff'));
  const actor = `h-${handler.person.personId.slice(-6)}`;
  await officer.call(accessAccountsSave, {
    body: { account: actor, personId: handler.person.personId, subject: '2026-9999' },
  });
  const settings = await officer.call(misuseSettingsRead);
  await officer.call(misuseSettingsSave, { body: { ...settings, notable: ['2026-0007'] } });
  await appendAccesses(app.deps, looksAt(app.clock.now().subtract({ hours: 1 }), 22, { actor }));
  await misuseWatch.run(app.deps, new AbortController().signal);
  const { items } = await officer.call(misuseCasesList, { query: { state: 'open', pageSize: 200 } });
  const found = items.find((one) => one.actor === actor);
  if (found === undefined) throw new Error('Nothing was found');
  const body = { version: found.version, text: '조회 사유를 알려 주세요.' };
  return { asked: await officer.call(misuseCasesAsk, { params: { misuseId: found.id }, body }), handler };
};
