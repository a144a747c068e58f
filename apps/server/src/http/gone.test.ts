import { sessionCurrent } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { setTheStage } from '../../test/story.ts';
import { systemActor } from '../actor.ts';
import { looseRoute } from './route.ts';
import { buildServer } from './server.ts';

it('tells a long work that whoever asked for it is gone, and no other', async () => {
  await using stage = await setTheStage();
  const left = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let stayed: AbortSignal | null = null;
  const route = looseRoute(sessionCurrent, async ({ signal, language }) => {
    if (language === 'ko') {
      signal.addEventListener('abort', () => left.resolve());
      begun.resolve();
      await left.promise;
    }
    stayed = signal;
    return { signedIn: false, state: 'none', serverNow: '2026-11-20T18:20:00+09:00' } as const;
  });
  const server = await buildServer(stage.deps, [route], () => Promise.resolve(systemActor));
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `${address}${sessionCurrent.path}`;
  await (await fetch(url, { headers: { 'accept-language': 'en' } })).json();
  expect(stayed).toMatchObject({ aborted: false });
  const leaving = new AbortController();
  const asking = fetch(url, { signal: leaving.signal });
  await begun.promise;
  leaving.abort();
  await expect(asking).rejects.toThrow(/abort/);
  await left.promise;
  await server.close();
});
