import { incidentsClose, incidentsList, sessionCreate, sessionDelete } from '@bongsu/contracts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, whenSignedOut } from './client.ts';
import { fileNameOf } from './download.ts';
import { ProblemError } from './problem.ts';

const incidentId = '00000000-0000-4000-8000-000000000001';

const answer = (body: unknown, status = 200) => {
  const send = vi.fn<typeof fetch>(async () =>
    status === 204 ? new Response(null, { status }) : Response.json(body, { status }),
  );
  vi.stubGlobal('fetch', send);
  return send;
};

afterEach(() => vi.unstubAllGlobals());

describe('calling an operation', () => {
  it('marks what changes something, so that another site cannot send it', async () => {
    const send = answer({ id: incidentId, version: 2 });
    await call(incidentsClose, { params: { incidentId }, body: { version: 1 } });
    const [address, request] = send.mock.calls[0] ?? [];
    expect(address).toBe(`/api/incidents/${incidentId}/closing`);
    expect(request).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"version":1}' });
    expect(new Headers(request?.headers).get('x-bongsu')).toBe('1');
  });

  it('asks in the language of the reader and does not mark what only reads', async () => {
    const send = answer({ items: [], total: 0, page: 1, pageSize: 20 });
    await call(incidentsList, { query: { page: 2 } });
    const [address, request] = send.mock.calls[0] ?? [];
    const headers = new Headers(request?.headers);
    expect(address).toBe('/api/incidents?page=2');
    expect([headers.get('accept-language'), headers.get('x-bongsu')]).toEqual(['ko', null]);
  });

  it('gives nothing for an answer without a body', async () => {
    answer(null, 204);
    await expect(call(sessionDelete, {})).resolves.toBeUndefined();
  });
});

describe('a refusal', () => {
  const problem = { type: '', title: '안 됩니다', status: 403, code: 'forbidden', advice: '요청해 주세요' };

  it('is thrown with the words of the server', async () => {
    answer(problem, 403);
    await expect(call(sessionDelete, {})).rejects.toMatchObject({ name: 'ProblemError', problem });
  });

  it('that is no problem document is told as one, without its content', async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>secret</h1>', { status: 502 }));
    const refused = await call(sessionDelete, {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(JSON.stringify((refused as ProblemError).problem)).not.toContain('secret');
    expect((refused as ProblemError).problem).toMatchObject({ code: 'unreadable', status: 502 });
  });

  it('of the network says that nothing is lost', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('fetch failed');
    });
    await expect(call(sessionDelete, {})).rejects.toMatchObject({ problem: { code: 'unreachable' } });
  });

  it('leads to the sign-in only when the session has ended, not when a password is wrong', async () => {
    const signedOut = vi.fn<() => void>();
    whenSignedOut(signedOut);
    answer({ ...problem, code: 'wrong-credentials', status: 401 }, 401);
    await call(sessionCreate, { body: { email: 'a@example.org', password: 'x' } }).catch(() => undefined);
    expect(signedOut).not.toHaveBeenCalled();
    answer({ ...problem, code: 'not-signed-in', status: 401 }, 401);
    await call(sessionDelete, {}).catch(() => undefined);
    expect(signedOut).toHaveBeenCalledOnce();
  });
});

describe('a file', () => {
  it('keeps its Korean name', () => {
    const header = `attachment; filename="register.xlsx"; filename*=UTF-8''${encodeURIComponent('관리대장.xlsx')}`;
    expect(fileNameOf(new Response(null, { headers: { 'content-disposition': header } }), 'x')).toBe('관리대장.xlsx');
    expect(fileNameOf(new Response(null), 'documents.download')).toBe('documents.download');
  });
});
