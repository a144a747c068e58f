import { describe, expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { recordFacts } from '../incidents/facts.ts';
import { setInvolved } from '../incidents/people-of-case.ts';
import { findIncident } from '../incidents/index.ts';
import { recordAction } from '../incidents/timeline.ts';
import { allowMail, openCase, report, runJobs, takeMail, type Cast, type Letter } from './story.fixture.ts';

const quiet = async (options: Parameters<typeof openCase>[1] = 2): Promise<{ stage: Stage; cast: Cast }> => {
  const stage = await setTheStage();
  await allowMail(stage);
  const cast = await openCase(stage, options);
  await runJobs(stage);
  await takeMail(stage);
  return { stage, cast };
};

const to = (letters: readonly Letter[], person: { readonly personId: string }): Letter[] =>
  letters.filter((letter) => letter.to === person.personId);

/** Lines about the legal duty to notify. */
const aboutNotice = (letters: readonly Letter[]): string[] =>
  letters.flatMap((letter) => letter.body.split('\n').filter((line) => line.includes('정보주체에 대한 유출등 통지:')));

const after = async (stage: Stage, hours: number): Promise<Letter[]> => {
  stage.clock.advance({ hours });
  await runJobs(stage);
  return takeMail(stage);
};

const work = (stage: Stage, { handler, id }: Cast): Promise<unknown> =>
  stage.deps.database.transaction(handler, (tx) =>
    recordAction(tx, stage.deps, id, { at: stage.clock.now().toString(), kind: 'investigate', description: '확인' }),
  );

describe('a legal clock of 72 hours', () => {
  it('reminds its handler at 50, 80 and 100 % of the time, once each', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    expect(aboutNotice(to(await after(stage, 35), cast.handler))).toEqual([]);
    expect(aboutNotice(to(await after(stage, 1), cast.handler))).toHaveLength(1);
    expect(aboutNotice(to(await after(stage, 0), cast.handler))).toEqual([]);
    expect(aboutNotice(to(await after(stage, 20), cast.handler))).toEqual([]);
    expect(aboutNotice(to(await after(stage, 2), cast.handler))).toHaveLength(1);
    const late = aboutNotice(to(await after(stage, 15), cast.handler));
    expect(late).toEqual([expect.stringContaining('기한이 지났습니다')]);
    expect(aboutNotice(to(await after(stage, 500), cast.handler))).toEqual([]);
  });

  it('after a long sleep tells once how things stand, in one mail, and not what was slept through', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    const letters = to(await after(stage, 24 * 400), cast.handler);
    expect(letters).toHaveLength(1);
    expect(aboutNotice(letters)).toHaveLength(1);
    expect(await after(stage, 1)).toEqual([]);
  });

  it('is not moved by a clock that jumps: nothing is told twice and nothing late becomes on time', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    await after(stage, 73);
    const statuses = () =>
      stage.deps.database.transaction(systemActor, (tx) =>
        tx.many(sql`
          select d.status, i.late from duty d join incident i on i.id = d.incident_id
          where i.id = ${cast.id} and d.duty = 'notify' and d.due_at is not null`),
      );
    const before = await statuses();
    expect(before).toContainEqual({ status: 'overdue', late: true });
    for (const hours of [-72, 1, 24 * 400, -24 * 400, 60, 20]) {
      expect(aboutNotice(to(await after(stage, hours), cast.handler))).toEqual([]);
      await work(stage, cast);
      expect(await statuses()).toEqual(before);
    }
  });

  it('is told anew when its deadline moves', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    await after(stage, 40);
    const { version } = (await stage.deps.database.transaction(systemActor, (tx) => findIncident(tx, cast.id)))!;
    const awareAt = stage.clock.now().subtract({ hours: 37 }).toString();
    await stage.deps.database.transaction(cast.handler, (tx) =>
      recordFacts(tx, stage.deps, cast.id, {
        version,
        facts: { awareAt },
        source: '',
        reason: '접수 대장을 다시 확인함',
      }),
    );
    expect(aboutNotice(to(await after(stage, 0), cast.handler))).toHaveLength(1);
  });
});

describe('a clock nobody attends to', () => {
  it('goes to the CPO at 80 % and to the head at 100 %', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    await after(stage, 37);
    expect(aboutNotice(to(await after(stage, 0), cast.cpo))).toEqual([]);
    const eighty = await after(stage, 21);
    expect(aboutNotice(to(eighty, cast.cpo))).toHaveLength(1);
    expect(aboutNotice(to(eighty, cast.head))).toEqual([]);
    const hundred = await after(stage, 15);
    expect(aboutNotice(to(hundred, cast.cpo))).toHaveLength(1);
    expect(aboutNotice(to(hundred, cast.head))).toHaveLength(1);
  });

  it('stays with its handler at 80 % when somebody worked on the case, and reaches only the CPO when it is late', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    await after(stage, 40);
    await work(stage, cast);
    expect(aboutNotice(to(await after(stage, 20), cast.cpo))).toEqual([]);
    const late = await after(stage, 13);
    expect(aboutNotice(to(late, cast.cpo))).toHaveLength(1);
    expect(aboutNotice(to(late, cast.head))).toEqual([]);
  });
});

describe('who is written to', () => {
  it('is never somebody involved in the case, nor somebody who has left', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    const second = await stage.person(['cpo', 'officer'], '정보보호팀');
    const gone = await stage.person(['cpo', 'officer'], '정보보호팀');
    const version = (await stage.deps.database.transaction(systemActor, (tx) => findIncident(tx, cast.id)))!.version;
    await stage.deps.database.transaction(cast.officer, (tx) =>
      setInvolved(tx, stage.deps, cast.id, { version, personIds: [cast.cpo.personId], reason: '관련자로 확인됨' }),
    );
    await stage.deps.database.transaction(systemActor, (tx) =>
      tx.run(sql`update person set active = false where id = ${gone.personId}`),
    );
    const letters = await after(stage, 73);
    expect(to(letters, cast.cpo)).toEqual([]);
    expect(to(letters, gone)).toEqual([]);
    expect(to(letters, second)).toHaveLength(1);
  });

  it('is somebody above when the handler has left: no clock is without anybody', async () => {
    const { stage, cast } = await quiet();
    await using _ = stage;
    await stage.deps.database.transaction(systemActor, (tx) =>
      tx.run(sql`update person set active = false where id = ${cast.handler.personId}`),
    );
    expect(aboutNotice(to(await after(stage, 40), cast.officer))).toHaveLength(1);
  });

  it('is nobody while no mail can leave, and how things stand on the day it can', async () => {
    await using stage = await setTheStage();
    const cast = await openCase(stage);
    expect(await after(stage, 200)).toEqual([]);
    await allowMail(stage);
    expect(to(await after(stage, 1), cast.handler)).toHaveLength(1);
  });
});

describe('what is told at once', () => {
  it('a new report to the officers, without its text and without its reporter', async () => {
    await using stage = await setTheStage();
    await allowMail(stage);
    const [staff, officer, cpo] = [
      await stage.person([]),
      await stage.person(['officer']),
      await stage.person(['cpo']),
    ];
    const id = await report(stage, staff);
    await runJobs(stage);
    const letters = await takeMail(stage);
    expect(letters.map((letter) => letter.to)).toEqual([officer.personId]);
    expect(letters[0]?.subject).toBe('[봉수] 새 침해 신고 1건');
    expect(letters[0]?.body).toContain(id);
    expect(JSON.stringify(letters)).not.toContain('비밀');
    expect(JSON.stringify(letters)).not.toContain(staff.personId);
    expect(to(letters, cpo)).toEqual([]);
    await runJobs(stage);
    expect(await takeMail(stage)).toEqual([]);
  });

  it('a case of grade 1 to the head', async () => {
    await using stage = await setTheStage();
    await allowMail(stage);
    const cast = await openCase(stage, 1);
    await runJobs(stage);
    expect(to(await takeMail(stage), cast.head)).toMatchObject([{ subject: '[봉수] 1등급 침해사고 1건' }]);
    await runJobs(stage);
    expect(await takeMail(stage)).toEqual([]);
  });

  it('a new task to whoever has it now, in one mail, and not to whoever caused it', async () => {
    await using stage = await setTheStage();
    await allowMail(stage);
    const cast = await openCase(stage, 2);
    await runJobs(stage);
    const letters = await takeMail(stage);
    expect(to(letters, cast.handler)).toHaveLength(1);
    expect(to(letters, cast.handler)[0]?.body).toContain('새로 맡으셨습니다');
    expect(to(letters, cast.cpo)).toEqual([]);
    expect(JSON.stringify(letters)).not.toContain('비밀');
    await runJobs(stage);
    expect(await takeMail(stage)).toEqual([]);
  });
});
