import { accessSourcesAdd, accessSourcesPresets, type AccessSourceView } from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../../test/app.ts';

export interface Connected {
  readonly source: AccessSourceView;
  readonly key: string;
  /** Sends as the system would. */
  readonly send: (
    body: string | Uint8Array<ArrayBuffer>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

/** A system that is connected by a preset. */
export const connectSystem = async (
  app: TestApp,
  officer: SignedInClient,
  {
    system = 'hr',
    preset = 'own',
    rhythmMinutes = 60,
  }: { readonly system?: string; readonly preset?: string; readonly rhythmMinutes?: number | null } = {},
): Promise<Connected> => {
  const { items } = await officer.call(accessSourcesPresets);
  const { mapping } = items.find(({ id }) => id === preset)!;
  const body = { name: `${system} 시스템`, system, mapping, rhythmMinutes };
  const { source, key } = await officer.call(accessSourcesAdd, { body });
  const client = app.visitor({ authorization: `Bearer ${key}` });
  const send: Connected['send'] = (sent, headers = {}) =>
    client.fetch('/api/source/records', { method: 'POST', body: sent, headers });
  return { source, key, send };
};

/** A line of our own shape. */
export const lineOf = (id: string, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id,
    at: '2026-11-20T18:19:00+09:00',
    actor: 'kim01',
    from: '10.0.0.7',
    subjects: ['S-1'],
    action: 'read',
    ...more,
  });
