import { inboxMine } from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import type { Actor } from '../../actor.ts';
import { allowMail, takeMail } from '../reminders/story.fixture.ts';
import { endErrand, errandReminders, setErrand, type Errand } from './index.ts';

const signal = new AbortController().signal;

const put = (app: TestApp, given: Partial<Errand> & Pick<Errand, 'to'>): Promise<void> =>
  app.deps.database.transaction(systemActor, (tx) =>
    setErrand(tx, {
      key: 'errand:1',
      kind: 'test',
      text: { ko: '확인할 일', en: 'Something to do' },
      link: '/somewhere',
      startsAt: app.clock.now(),
      dueAt: app.clock.now().add({ hours: 100 }),
      ...given,
    }),
  );

type Person = Actor & { readonly personId: string };

describe('an errand', () => {
  it('waits for those of its department and above, never for the one it is about, and for nobody else', async () => {
    await using app = await startTestApp();
    const about = await app.signInAs('handler', { department: '교무처' });
    const superior = await app.signInAs('handler', { department: '교무처' });
    const elsewhere = await app.signInAs('handler', { department: '시설처' });
    const officer = await app.signInAs('officer', { department: '교무처' });
    const { departmentId, personId } = about.person;
    await put(app, { to: { role: 'handler', departmentId, exceptId: personId } });
    for (const [client, count] of [
      [about, 0],
      [superior, 1],
      [elsewhere, 0],
      [officer, 0],
    ] as const)
      expect((await client.call(inboxMine)).errands).toHaveLength(count);
    await app.deps.database.transaction(systemActor, (tx) => endErrand(tx, 'errand:1'));
    expect((await superior.call(inboxMine)).errands).toEqual([]);
  });

  it('is mailed when it comes, at half of its time, at four fifths and when it is late: each once, and to whom it waits for', async () => {
    await using app = await startTestApp();
    await allowMail(app);
    const { person } = await app.signInAs('officer');
    await app.signInAs('cpo');
    await put(app, { to: { role: 'officer', departmentId: null, exceptId: null } });
    const told: number[] = [];
    for (const hours of [0, 10, 41, 10, 25, 5, 30, 100]) {
      app.clock.advance({ hours });
      await errandReminders.run(app.deps, signal);
      await errandReminders.run(app.deps, signal);
      const letters = await takeMail(app);
      expect(letters.every(({ to }) => to === (person as Person).personId)).toBe(true);
      told.push(letters.length);
    }
    expect(told).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('is put into one mail with the others, and into none while no mail can leave', async () => {
    await using app = await startTestApp();
    const { personId } = (await app.signInAs('officer')).person;
    await put(app, { to: { personId } });
    await put(app, {
      key: 'errand:2',
      to: { personId },
      text: { ko: '두 번째 일', en: 'A second thing' },
      dueAt: null,
    });
    await errandReminders.run(app.deps, signal);
    await allowMail(app);
    expect(await takeMail(app)).toEqual([]);
    await errandReminders.run(app.deps, signal);
    const [letter, ...others] = await takeMail(app);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('[봉수] 할 일 2건');
    expect(letter?.body).toContain('두 번째 일');
  });
});
