import { agentEnrol, agentResult, agentWork, decisionsMyCertificates, findingsMine } from '@bongsu/contracts';
import { newSigningKey, signerOf } from '@bongsu/disposal';
import { digestOf } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { decide, fileOf, invite, machine, programWith, roundToday, scan } from './world.fixture.ts';

const signer = signerOf(newSigningKey());

/** As the engine writes it, as far as the server looks at it. */
const certificateFor = (decisionId: string, before: string): string => {
  const content = { action: 'destroy', before: `sha256:${before}`, approvedBy: `decision:${decisionId}` };
  const digest = digestOf(content);
  return JSON.stringify({ ...content, digest, signature: signer.sign(digest) });
};

/** The accident this prevents: one file was destroyed, and its certificate is told for all the others too. */
it('a certificate that was signed for one decision is taken for no other', async () => {
  await using app = await startTestApp();
  const officer = await app.signInAs('officer');
  const owner = await app.signInAs('staff');
  const { agent, code } = await invite(officer, owner);
  const body = { code, ...machine, certificateKey: signer.key };
  const { token } = await app.visitor().call(agentEnrol, { body });
  const program = programWith(app, token);
  await scan(app, { id: agent.id, token, program }, await roundToday(app, officer), [fileOf(1), fileOf(2)]);
  const list = await decide(owner, agent.id, 'destroy', (await owner.call(findingsMine)).items);
  const [one, two] = (await program.call(agentWork)).decisions;
  const told = (of: typeof one, certificate: string) => ({
    body: {
      outcome: 'done' as const,
      decisionId: of!.decisionId,
      at: '2026-11-20T18:30:00+09:00',
      method: 'crypto-erase',
      sha256Before: of!.sha256,
      certificate,
    },
  });
  const ofOne = certificateFor(one!.decisionId, one!.sha256);
  await program.call(agentResult, told(one, ofOne));
  for (const other of [
    ofOne,
    certificateFor(one!.decisionId, two!.sha256),
    certificateFor(two!.decisionId, one!.sha256),
  ])
    expect((await program.refusal(agentResult, told(two, other))).code).toBe('conflict');
  await program.call(agentResult, told(two, certificateFor(two!.decisionId, two!.sha256)));
  const { items } = await owner.call(decisionsMyCertificates, { params: { listId: list.id } });
  expect(items.map(({ signature }) => signature)).toEqual(['holds', 'holds']);
});
