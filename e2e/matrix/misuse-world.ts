import { absencesAdd, misuseCasesAnswer, misuseCasesAttach } from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../apps/server/test/app.ts';
import { writtenMisuse } from '../../apps/server/src/features/misuse/written.fixture.ts';
import type { Slots } from './actors.ts';

/** What this member of staff was asked and has answered, with a file. */
export const questionOf = async (app: TestApp, officer: SignedInClient, handler: SignedInClient): Promise<Slots> => {
  const { asked } = await writtenMisuse(app, officer, handler);
  const params = { misuseId: asked.id };
  const file = await handler.call(misuseCasesAttach, { params, file: { name: '자료.txt', content: '자료' } });
  await handler.call(misuseCasesAnswer, { params, body: { version: asked.version, text: '권한 행렬 시험' } });
  return { misuseId: asked.id, 'misuseCases.fileId': file.id };
};

export const settingsOf = async (officer: SignedInClient, personId: string): Promise<Slots> => {
  const body = { personId, kind: 'left' as const, from: '2026-11-01' };
  return { absenceId: (await officer.call(absencesAdd, { body })).id, ruleName: 'same-person' };
};
