import { decisionsDraft, findingsMine, personalFilesCreate } from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../apps/server/test/app.ts';
import { enrol, fileOf, roundToday, scan } from '../../apps/server/src/features/discovery/world.fixture.ts';
import type { Slots } from './actors.ts';

/** A machine of this person, a file that was found there, and a list that is not confirmed. */
export const machineOf = async (app: TestApp, officer: SignedInClient, owner: SignedInClient): Promise<Slots> => {
  const agent = await enrol(app, officer, owner, '행렬');
  const roundId = await roundToday(app, officer, { name: '행렬' });
  await scan(app, agent, roundId, [fileOf(1)]);
  const { items } = await owner.call(findingsMine, { query: { agentId: agent.id } });
  const files = items.map(({ id, sha256 }) => ({ id, sha256 }));
  const body = { agentId: agent.id, choice: 'encrypt' as const, files, reason: '권한 행렬 시험' };
  const list = await owner.call(decisionsDraft, { body });
  return { agentId: agent.id, roundId, fileId: files[0]?.id ?? '', listId: list.id };
};

export const registeredFile = async (officer: SignedInClient): Promise<string> => {
  const body = { name: '행렬', purpose: '행렬 시험', legalBasis: '행렬 시험', retentionDays: null };
  return (await officer.call(personalFilesCreate, { body })).id;
};
