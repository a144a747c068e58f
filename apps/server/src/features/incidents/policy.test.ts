import { describe, expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import type { Actor } from '../../actor.ts';
import { gradedCase, versionOf } from './graded-case.fixture.ts';
import { setInvolved } from './people-of-case.ts';
import { findIncident } from './store.ts';
import { recordAction } from './timeline.ts';

describe('who sees a case', () => {
  it('a department head sees their own department’s, nobody else’s, and an involved person sees nothing', async () => {
    await using stage = await setTheStage();
    const { id, officer } = await gradedCase(stage);
    const { database } = stage.deps;
    const [sameDepartment, elsewhere, administrator] = [
      await stage.person(['handler']),
      await stage.person(['handler'], '도서관'),
      await stage.person(['administrator']),
    ];
    const sees = (actor: Actor): Promise<boolean> =>
      database.transaction(actor, async (tx) => (await findIncident(tx, id)) !== null);
    expect(await sees(sameDepartment)).toBe(true);
    expect(await sees(elsewhere)).toBe(false);
    expect(await sees(administrator)).toBe(false);
    await database.transaction(officer, async (tx) =>
      setInvolved(tx, stage.deps, id, {
        version: await versionOf(stage, id),
        personIds: [sameDepartment.personId],
        reason: '게시 담당자',
      }),
    );
    expect(await sees(sameDepartment)).toBe(false);
  });

  it('seeing is not working: a head of department who is not the handler is refused', async () => {
    await using stage = await setTheStage();
    const { id } = await gradedCase(stage);
    const other = await stage.person(['handler']);
    const attempt = stage.deps.database.transaction(other, (tx) =>
      recordAction(tx, stage.deps, id, { at: '2026-11-20T18:20:00+09:00', kind: 'block', description: '차단' }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });
});
