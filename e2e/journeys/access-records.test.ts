import { accessLogRead, accessSourcesList } from '@bongsu/contracts';
import type { Page } from '@playwright/test';
import { readRecords, type KeptRecord } from '@bongsu/ledger';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFollowing } from '../../apps/server/src/features/access-sources/index.ts';
import type { SignedInClient, TestApp } from '../../apps/server/test/app.ts';
import { answer, choose, opened, press, write } from './controls.ts';
import { expect as see } from './expect.ts';
import { openHouse, type House } from './house.ts';
import { picture } from './pictures.ts';

let house: House;
let app: TestApp;
let at: House['at'];
let officer: SignedInClient;
let key = '';
let folder = '';
let sourceId = '';
/** Of another machine. */
let share = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bongsu-followed-'));
  share = await mkdtemp(join(tmpdir(), 'bongsu-share-'));
  house = await openHouse({ followFolders: [folder], anchors: { folders: [share], inside: [] } });
  ({ app, at } = house);
  officer = await app.signInAs('officer', { department: '정보보호팀' });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
  await rm(share, { recursive: true });
});

/** A table as the student records system of the university writes it: its own words for two of the items. */
const HEAD = '로그번호,처리일시,직원번호,접속IP,고객번호,처리구분,사유';
const row = (number: number, of: { readonly actor?: string; readonly action?: string } = {}): string =>
  `${String(number)},2026-11-20 18:0${String(number % 10)}:00,${of.actor ?? 'kim01'},10.1.2.3,S-${String(number)},${of.action ?? '조회'},학적 상담`;
const table = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');

const send = (body: string, batch: string): Promise<Response> =>
  app.visitor({ authorization: `Bearer ${key}` }).fetch('/api/source/records', {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/csv', 'batch-id': batch },
  });

const kept = async (system = 'haksa'): Promise<KeptRecord[]> => {
  const records: KeptRecord[] = [];
  for await (const record of readRecords(app.deps.records.folder)) if (record.system === system) records.push(record);
  return records;
};

const verified = async (): Promise<boolean | null> => {
  for (let tries = 0; tries < 600; tries += 1) {
    app.clock.advance({ seconds: 2 });
    await app.tick();
    const [newest] = (await officer.call(accessLogRead)).verifications;
    if (newest !== undefined && newest.finishedAt !== null) return newest.ok;
    await sleep(50);
  }
  throw new Error('The verification did not end');
};

const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('access records', () => {
  it('an officer connects a system from lines that were pasted, and mends what is read wrongly before anything is sent', async () => {
    await at(officer, '/access-sources', async (page) => {
      await page.getByRole('link', { name: '시스템 연결' }).first().click();
      await answer(page, '형식', '표 (CSV)');
      await write(page, '붙여 넣을 줄', table(row(1), row(2), row(3, { action: '성적열람' })));
      // The system calls an account otherwise than any preset knows, and one of its actions too.
      await see(item(page, '누가 (계정)')).toContainText('3줄 중 0줄');
      await see(item(page, '언제 (접속일시)')).toContainText('3줄 중 3줄');
      await picture(page, 'access-1-an-item-is-missing');
      await choose(page, page, '누가 \\(계정\\)', '직원번호');
      await see(item(page, '누가 (계정)')).toContainText('3줄 중 3줄');
      await choose(page, page, '성적열람', '조회');
      await see(page.getByText('3줄 가운데 3줄을 접속기록으로 읽었습니다.')).toBeVisible();
      await picture(page, 'access-2-all-five-items');
      await write(page, '시스템 이름', '학사정보시스템');
      await write(page, '기록에 남을 이름', 'haksa');
      await press(page, '시스템 연결');
      const dialog = await opened(page, '보내는 데 쓸 키');
      key = /bongsu-source_[\w-]{43}/.exec(await dialog.innerText())?.[0] ?? '';
      await see(dialog.getByText(/curl --fail-with-body/)).toBeVisible();
      await picture(page, 'access-3-the-key');
      await press(dialog, '키를 옮겨 두었습니다');
      await see(page.getByRole('heading', { level: 1 })).toHaveText('학사정보시스템');
      await see(page.getByText('첫 기록 기다림')).toBeVisible();
      sourceId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    });
    expect(key).not.toBe('');
  });

  it('its records flow in, once each, and are seen to', async () => {
    const rows = Array.from({ length: 40 }, (_, place) =>
      row(place + 1, { actor: place % 3 === 0 ? 'lee02' : 'kim01' }),
    );
    const body = table(...rows);
    expect(await (await send(body, 'night-1')).json()).toMatchObject({ accepted: 40, refused: 0 });
    expect(await (await send(body, 'night-1')).json()).toMatchObject({ accepted: 40, duplicates: 0 });
    const broken = table('41,,kim01,10.1.2.3,S-41,조회,', row(42));
    expect(await (await send(broken, 'night-2')).json()).toMatchObject({ accepted: 1, refused: 1 });
    expect(await kept()).toHaveLength(41);
    await at(officer, '/access-sources', async (page) => {
      await see(page.getByRole('row', { name: /학사정보시스템.*41건/ })).toBeVisible();
      await see(page.getByText('빠진 항목 있음')).toBeVisible();
      await picture(page, 'access-4-how-they-come-in');
      await page.getByRole('link', { name: /학사정보시스템/ }).click();
      await see(page.getByText('따로 둔 줄 1개')).toBeVisible();
      await picture(page, 'access-5-one-system');
      await press(page, '줄 열어 보기');
      const dialog = await opened(page, '줄 열어 보기');
      await write(dialog, '사유', '받지 못한 줄 확인');
      await press(dialog, '줄 열어 보기');
      await see(page.getByText('언제 (접속일시): 없음')).toBeVisible();
      await picture(page, 'access-6-a-line-kept-aside', { asScrolled: true });
    });
  });

  it('a file of the server is followed, in a folder that its operator opened', async () => {
    await writeFile(join(folder, 'library.csv'), `${table(row(1), row(2))}\n`);
    await at(officer, '/access-sources/new', async (page) => {
      await answer(page, '형식', '표 (CSV)');
      await write(page, '붙여 넣을 줄', table(row(1)));
      await choose(page, page, '누가 \\(계정\\)', '직원번호');
      await write(page, '시스템 이름', '도서관');
      await write(page, '기록에 남을 이름', 'library');
      await choose(page, page, '따라 읽을 파일', folder);
      await write(page, '파일 이름', 'library.csv');
      await picture(page, 'access-9-a-file-to-follow', { asScrolled: true });
      await press(page, '시스템 연결');
      await see(page.getByRole('heading', { level: 1 })).toHaveText('도서관');
      await see(page.getByText(`${folder}/library.csv`)).toBeVisible();
    });
    const following = await startFollowing(app.deps);
    for (let tries = 0; tries < 200 && (await kept('library')).length < 2; tries += 1) await sleep(50);
    await following.stop();
    expect((await kept('library')).map(({ reason }) => reason)).toEqual(['학적 상담', '학적 상담']);
  });

  it('a system that stays silent is shown as such', async () => {
    app.clock.advance({ hours: 2 });
    const { items } = await officer.call(accessSourcesList);
    expect(items.find(({ id }) => id === sourceId)?.signs).toEqual(['silent', 'incomplete', 'refused']);
    await at(officer, `/access-sources/${sourceId}`, async (page) => {
      await see(page.getByText('기록이 오지 않음').first()).toBeVisible();
      await see(page.getByText(/이후 기록이 오지 않습니다/)).toBeVisible();
      await picture(page, 'access-10-the-meter');
    });
  });

  it('who looked at a person is found, with the reason each of them gave', async () => {
    await at(officer, '/access-lookup', async (page) => {
      await write(page, '정보주체 식별자', 'S-7');
      await write(page, '찾는 사유', '본인의 열람 요구에 답하기 위함');
      await press(page, '찾기');
      await see(page.getByText('접속기록 1건')).toBeVisible();
      const looked = page.getByRole('row', { name: /lee02.*조회.*학적 상담/ });
      await see(looked).toBeVisible();
      await looked.scrollIntoViewIfNeeded();
      await picture(page, 'access-8-who-looked', { asScrolled: true });
    });
  });

  it('what no page answers is asked in SQL: a person’s records, and that somebody asked for them', async () => {
    const auditor = await app.signInAs('auditor');
    await at(officer, '/access-questions', async (page) => {
      await write(page, '조회 사유', '2026-0001 사고의 사실 확인');
      for (const example of [
        '누가 가장 많이 보았는지',
        '밤에 있었던 일',
        '사유 없이 내려받은 것',
        '오래 쓰지 않은 계정',
      ]) {
        await press(page, example);
        await press(page, '조회');
        await see(page.getByRole('heading', { name: /^답 \d+줄$/ })).toBeVisible();
      }
      await press(page, '한 사람을 누가 보았는지');
      const question = page.getByRole('textbox', { name: 'SQL' });
      await question.fill((await question.inputValue()).replace('S-1024', 'S-7'));
      await question.press('Control+Enter');
      await see(page.getByRole('heading', { name: '답 1줄' })).toBeVisible();
      await see(page.getByRole('row', { name: /2026-11-20 18:07:00.*lee02.*haksa.*학적 상담/ })).toBeVisible();
      await picture(page, 'access-9-asked-in-sql');
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'CSV로 내려받기')]);
      expect(await readFile(await file.path(), 'utf8')).toContain('2026-11-20 18:07:00,lee02');
    });
    await at(auditor, '/access-questions', async (page) => {
      const asked = page.getByRole('row', { name: /2026-0001 사고의 사실 확인.*답함.*1줄 · CSV/ });
      await see(asked).toBeVisible();
      await asked.getByText('SQL').click();
      await see(asked.getByText("has(subjects, 'S-7')")).toBeVisible();
      await asked.scrollIntoViewIfNeeded();
      await picture(page, 'access-10-what-was-asked', { asScrolled: true });
    });
  });

  it('a question that cannot be read is told where, and what the columns mean is told as they are', async () => {
    await at(officer, '/access-questions', async (page, seen) => {
      await page.getByText('열의 뜻').click();
      const named = await page.locator('details dt').allInnerTexts();
      for (const source of ['acc.records', 'acc.actor_days']) {
        await write(page, 'SQL', `SELECT * FROM ${source} LIMIT 1`);
        await write(page, '조회 사유', '열의 뜻 확인');
        await press(page, '조회');
        const answered = page.getByRole('table', { name: '답 1줄' });
        await see(answered).toBeVisible();
        const headers = await answered.getByRole('columnheader').allInnerTexts();
        expect(named.splice(0, headers.length)).toEqual(headers);
      }
      expect(named).toEqual([]);
      const question = page.getByRole('textbox', { name: 'SQL' });
      for (const [sql, told] of [
        ["SELECT file('/etc/passwd')", '‘file’: 접속기록 밖에 닿는 이름이라 쓸 수 없습니다.'],
        ['SELECT actor\nFORM acc.records r', '2번째 줄 6번째 글자에서 SQL로 읽을 수 없습니다.'],
      ] as const) {
        await question.fill(sql);
        await seen.expectRefusal(async () => {
          await question.press('Control+Enter');
          await see(page.getByText(told)).toBeVisible();
        });
        await see(question).toBeFocused();
      }
      await see(page.getByRole('row', { name: /열의 뜻 확인.*거부됨/ })).toBeVisible();
    });
  });

  it('what was kept is verified at a press, and the page says what that proved', async () => {
    await verified();
    await at(officer, '/access-log', async (page) => {
      await press(page, '지금 검증');
      await see(page.getByText('하는 중').first()).toBeVisible();
      expect(await verified()).toBe(true);
      await see(page.getByText('하는 중')).toHaveCount(0);
      await see(page.getByRole('button', { name: '지금 검증' })).toBeEnabled();
      await see(page.getByText(/기록 \d+건이 받은 그대로입니다\./)).toBeVisible();
      await picture(page, 'access-7-what-was-proved');
    });
  });

  it('the CPO has checkpoints kept out of the administrator’s reach, and the page says up to which record and since when that proves something', async () => {
    const cpo = await app.signInAs('cpo');
    await at(cpo, '/access-log', async (page) => {
      await see(page.getByText('밖에 둔 체크포인트가 아직 없습니다.')).toBeVisible();
      await press(page, '밖에 둘 곳 더하기');
      const dialog = await opened(page, '밖에 둘 곳 더하기');
      await write(dialog, '이름', '감사실 공유 폴더');
      await picture(page, 'access-9-a-place-elsewhere');
      await press(dialog, '밖에 둘 곳 더하기');
      await see(page.getByRole('row', { name: /감사실 공유 폴더.*두는 중/ })).toBeVisible();
      app.clock.advance({ seconds: 3 });
      await app.tick();
      await see(page.getByText(/\d+번째 기록까지는 .*부터 누가 고쳐도 드러납니다\./)).toBeVisible();
      await see(page.getByRole('row', { name: /감사실 공유 폴더.*둠/ })).toBeVisible();
      expect(await readdir(share)).toHaveLength(1);
    });
    expect(await verified()).toBe(true);
    await at(officer, '/access-log', async (page) => {
      await press(page, '지금 검증');
      expect(await verified()).toBe(true);
      await see(page.getByText(/밖에 둔 체크포인트 1개와도 견주어/)).toBeVisible();
      await picture(page, 'access-10-kept-elsewhere');
    });
  });
});
