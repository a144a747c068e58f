import {
  agentEnrol,
  agentFindings,
  agentFinish,
  agentsInvite,
  campaignsCreate,
  decisionsConfirm,
  decisionsDraft,
  type AgentView,
  type BodyOf,
  type DecisionChoice,
  type DecisionListView,
  type FoundFile,
  type ReportedFile,
} from '@bongsu/contracts';
import { newId, seoulDate, toSeoulIso } from '@bongsu/kit';
import type { Client, SignedInClient, TestApp } from '../../../test/app.ts';

import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { insertRound } from './campaign-store.ts';

export const machine = { platform: 'linux x64', software: '0.1.0' };

export interface EnrolledAgent {
  readonly id: string;
  readonly token: string;
  /** What the program on that machine calls with. */
  readonly program: Client;
}

export const invite = (
  officer: SignedInClient,
  owner: SignedInClient,
  label = '교무처 컴퓨터',
): Promise<{ readonly agent: AgentView; readonly code: string }> =>
  officer.call(agentsInvite, { body: { label, ownerId: owner.person.personId } });

export const programWith = (app: TestApp, token: string): Client => app.visitor({ authorization: `Bearer ${token}` });

/** An agent on the owner's machine, enrolled as a machine does it: over HTTP, by a code. */
export const enrol = async (
  app: TestApp,
  officer: SignedInClient,
  owner: SignedInClient,
  label?: string,
): Promise<EnrolledAgent> => {
  const { code } = await invite(officer, owner, label);
  const { agentId, token } = await app.visitor().call(agentEnrol, { body: { code, ...machine } });
  return { id: agentId, token, program: programWith(app, token) };
};

/** A campaign whose day is today, whatever the day. */
export const roundToday = async (
  app: TestApp,
  officer: SignedInClient,
  fields: Partial<BodyOf<typeof campaignsCreate>> = {},
): Promise<string> => {
  const { id: campaignId } = await officer.call(campaignsCreate, { body: { name: '개인정보 보호의 날', ...fields } });
  const day = seoulDate(app.clock.now()).toString();
  await app.deps.database.transaction(systemActor, (tx) =>
    insertRound(tx, app.clock, { campaignId, month: day.slice(0, 7), day }),
  );
  const [round] = await app.rows<{ id: string }>(sql`select id from campaign_round where campaign_id = ${campaignId}`);
  return round?.id ?? '';
};

/** A file as an agent tells of it; `n` tells them apart. */
export const fileOf = (n: number, fields: Partial<ReportedFile> = {}): ReportedFile => ({
  ref: String(n).padStart(32, '0'),
  path: `C:\\Users\\owner\\명단 ${String(n)}.xlsx`,
  size: 1000 + n,
  sha256: String(n).padStart(64, 'a'),
  modifiedAt: '2026-10-01T09:00:00+09:00',
  counts: [{ kind: 'resident-registration', confidence: 'high', count: n }],
  samples: [{ kind: 'resident-registration', samples: ['800101-1******'] }],
  fingerprints: [String(n).padStart(32, 'f')],
  ...fields,
});

/** One whole scan of an agent. */
export const scan = async (
  app: TestApp,
  { program }: EnrolledAgent,
  roundId: string,
  files: readonly ReportedFile[],
): Promise<void> => {
  const report = { reportId: newId(app.clock), roundId, beganAt: toSeoulIso(app.clock.now()) };
  if (files.length > 0) await program.call(agentFindings, { body: { ...report, piece: 0, files: [...files] } });
  const totals = { files: 1000, bytes: 5_000_000, seconds: 60, skipped: { encrypted: 2 } };
  const pieces = files.length > 0 ? 1 : 0;
  const finishedAt = toSeoulIso(app.clock.now());
  await program.call(agentFinish, { body: { ...report, ...totals, pieces, finishedAt } });
};

/** Lists and confirms, as an owner does after looking at the list. */
export const decide = async (
  owner: SignedInClient,
  agentId: string,
  choice: DecisionChoice,
  files: readonly FoundFile[],
  fields: Partial<BodyOf<typeof decisionsDraft>> = {},
): Promise<DecisionListView> => {
  const chosen = files.map(({ id, sha256 }) => ({ id, sha256 }));
  const body = { agentId, choice, files: chosen, reason: '업무가 끝나 더 쓰지 않음', ...fields };
  const { id: listId, digest } = await owner.call(decisionsDraft, { body });
  return owner.call(decisionsConfirm, { params: { listId }, body: { digest } });
};
