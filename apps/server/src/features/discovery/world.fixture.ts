import { agentEnrol, agentsInvite, type AgentView } from '@bongsu/contracts';
import type { Client, SignedInClient, TestApp } from '../../../test/app.ts';

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
