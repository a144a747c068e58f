import { expect, it } from 'vitest';
import { act, destroy, planOf } from './acts.fixture.ts';
import { listCertificates, promiseText } from './index.ts';
import { certificateOf, emptyTree, inStore } from './tree.fixture.ts';

it('is kept in the journal as it was handed out, and explains each promise in both languages', async () => {
  using tree = emptyTree();
  tree.put('a', 'a');
  const [outcome] = await act(tree, await planOf(tree, 'a'), destroy);
  const certificate = certificateOf(outcome);
  for (const code of [...certificate.promised, ...certificate.notPromised])
    expect(promiseText(code)).toEqual({ ko: expect.stringMatching(/[가-힣]/u), en: expect.stringMatching(/^[A-Z]/u) });
  await inStore(tree.root, async (store) => expect(listCertificates(store)).toEqual([certificate]));
});
