import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accessReviewsList,
  accessReviewsRead,
  evidenceDownload,
  evidenceList,
  misuseCasesList,
} from '@bongsu/contracts';
import { sha256 } from '@bongsu/kit';
import { openEvidence, verifyLog, type Evidence } from '@bongsu/ledger';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import type { SignedInClient } from '../../apps/server/test/app.ts';
import { appendAccesses, looksAt } from '../../apps/server/src/features/misuse/records.fixture.ts';
import { answer, choose, find, opened, press, write } from './controls.ts';
import { expect as see } from './expect.ts';
import { openHouse, type House } from './house.ts';
import { storyOf } from './parts.ts';
import { pagesOf } from './pictures.ts';
import { kept, withReason, wordsOf } from './proof.ts';

vi.setConfig({ hookTimeout: 240_000 });
const part = storyOf(() => []);

let house: House;
let officer: SignedInClient;
let cpo: SignedInClient;
let superior: SignedInClient;
let handler: SignedInClient;
let handlerName = '';
let misuseId = '';
let incidentId = '';

beforeAll(async () => {
  house = await openHouse({ at: '2026-11-20T18:20:00+09:00' });
  const { app } = house;
  officer = await app.signInAs('officer', { department: '정보보호팀' });
  cpo = await app.signInAs('cpo', { department: '정보보호팀' });
  superior = await app.signInAs('handler', { department: '교무처' });
  const person = await app.person(['staff'], { department: '교무처' });
  handlerName = person.name;
  handler = await app.signInAs(person);
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

/** An ordinary month of four accounts, and one who looked at one and the same person again and again on an afternoon. */
const month = async (): Promise<void> => {
  const { deps, clock } = house.app;
  const now = clock.now();
  for (let day = 18; day >= 0; day -= 1) {
    const morning = now.subtract({ hours: day * 24 + 7 });
    for (const account of ['h-0001', 'h-0002', 'h-0003', 'h-0004'])
      await appendAccesses(
        deps,
        Array.from({ length: 6 + ((day * 7 + Number(account.at(-1)) * 3) % 9) }, (_, nth) => ({
          at: morning.add({ minutes: nth * 7 }),
          actor: account,
          subjects: [`2026-${String(1000 + ((day * 31 + nth * 17) % 400))}`],
          system: account === 'h-0004' ? '인사급여' : '학사관리',
        })),
      );
  }
  const afternoon = now.subtract({ hours: 3 });
  await appendAccesses(deps, looksAt(afternoon, 24, { subjects: ['2026-0777'], reason: '' }));
};

const detect = async (): Promise<void> => {
  house.app.clock.advance({ minutes: 10 });
  await house.app.tick();
};

describe('misuse', () => {
  part('an officer says whose an account is, and tries a rule on last month before deciding about it', async () => {
    await month();
    await detect();
    await house.at(officer, '/misuse/organisation', async (page) => {
      await see(page.getByText(/아직 누구의 것인지 모르는 계정: .*h-0001/)).toBeVisible();
      await press(page, '계정 연결');
      const dialog = await opened(page, '계정 연결');
      await write(dialog, '계정', 'h-0001');
      await find(page, dialog, '사람', handlerName);
      await press(dialog, '계정 연결');
      await see(page.getByRole('cell', { name: 'h-0001' })).toBeVisible();
    });
    await house.at(officer, '/misuse/rules', async (page) => {
      const rule = page.getByRole('region', { name: '한 사람을 거듭 조회' });
      await see(rule.getByText('재검토 필요')).toBeVisible();
      await press(rule, '기준 정하기');
      const dialog = await opened(page, '한 사람을 거듭 조회');
      await press(dialog, '지난달에 해 보기');
      await see(dialog.getByText(/이 기준이면 지난달.*0건/)).toBeVisible();
      await write(dialog, '정한 이유', '민원 창구의 업무에 맞는 값으로 확인함');
      await press(dialog, '기준 정하기');
      await see(rule.getByText(/다음 검토/)).toBeVisible();
      await see(rule.getByText('재검토 필요')).toHaveCount(0);
    });
  });

  part('a department has a limit of its own, tried out first, and it is looked at again with a reason', async () => {
    await house.at(officer, '/misuse/rules', async (page) => {
      await press(page.getByRole('region', { name: '한 사람을 거듭 조회' }), '기준 정하기');
      const dialog = await opened(page, '한 사람을 거듭 조회');
      await choose(page, dialog, '부서', '교무처');
      await write(dialog, '기준값', '22');
      await press(dialog, '지난달에 해 보기');
      await see(dialog.getByText(/지금 기준으로는 0건/)).toBeVisible();
      await write(dialog, '정한 이유', '휴학 기간에는 같은 학생을 거듭 확인함');
      await press(dialog, '기준 정하기');
      const standing = page.getByRole('region', { name: '지금 쓰는 기준과 정한 사람' });
      const line = standing.getByRole('row').filter({ hasText: '교무처' });
      await see(line.getByText(/2026-10 기록으로 해 보니 0건/)).toBeVisible();
      await press(line, '그대로 두기');
      const again = await opened(page, '그대로 두기');
      await write(again, '정한 이유', '다시 살펴보았고 그대로 둠');
      await press(again, '그대로 두기');
      await see(standing.getByText('다시 살펴보았고 그대로 둠')).toBeVisible();
    });
  });

  part('what a rule found is asked of the person, with the records in sight', async () => {
    await house.at(officer, '/misuse', async (page) => {
      await page.getByRole('link', { name: new RegExp(handlerName) }).click();
      await see(page.getByRole('cell', { name: '2026-0777' }).first()).toBeVisible();
      await press(page, '소명 요청하기');
      const dialog = await opened(page, '소명 요청하기');
      await write(dialog, '덧붙일 말', '같은 학생의 정보를 거듭 본 까닭을 알려 주세요.');
      await press(dialog, '소명 요청하기');
      await see(page.getByText('소명 요청함')).toBeVisible();
      misuseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    });
  });

  part('the person sees it at once, and answers with a file', async () => {
    await house.at(handler, '/', async (page) => {
      await page.getByRole('link', { name: '접속기록 소명 요청에 답하기' }).click();
      await see(page.getByText('같은 학생의 정보를 거듭 본 까닭을 알려 주세요.')).toBeVisible();
      await page.locator('input[type=file]').setInputFiles({
        name: '민원 접수증.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('접수번호 2026-118'),
      });
      await press(page, '자료 붙이기');
      await see(page.getByText('민원 접수증.txt')).toBeVisible();
      await write(page, '사유', '휴학 민원으로 서류를 여러 번 확인했습니다.');
      await press(page, '소명 보내기');
      await see(page.getByText('소명함').first()).toBeVisible();
      await see(page.getByRole('button', { name: '판정하기' })).toHaveCount(0);
    });
  });

  part('their superior judges, and an officer makes it an incident with every record proven', async () => {
    await house.at(superior, '/my-accesses', async (page) => {
      await page.getByRole('link', { name: new RegExp(handlerName) }).click();
      await see(page.getByText('휴학 민원으로 서류를 여러 번 확인했습니다.')).toBeVisible();
      await answer(page, '판정', '위반');
      await write(page, '판정 사유', '민원 접수증의 날짜가 조회보다 뒤입니다.');
      await press(page, '판정하기');
      await see(page.getByText('판정: 위반')).toBeVisible();
    });
    await house.at(officer, `/misuse/${misuseId}`, async (page) => {
      await press(page, '침해사고로 신고하기');
      await press(await opened(page, '침해사고로 신고하기'), '침해사고로 신고하기');
      await page.waitForURL(/\/incidents\//);
      incidentId = new URL(page.url()).pathname.split('/')[2] ?? '';
    });
    const params = { incidentId };
    const [evidence] = (await officer.call(evidenceList, { params })).items;
    const { bytes } = await officer.download(evidenceDownload, {
      params: { ...params, evidenceId: evidence?.id ?? '' },
      body: { reason: '증거 확인' },
    });
    const { records } = JSON.parse(bytes.toString()) as { records: { record: unknown; proof: Evidence }[] };
    expect(records).toHaveLength(24);
    for (const { record, proof } of records) expect(openEvidence(proof)).toEqual(record);
    // Its records are held, whatever their term.
    house.app.clock.advance({ minutes: 2 });
    await house.app.tick();
    await house.at(officer, '/access-log', async (page) => {
      const holds = page.getByRole('region', { name: '보존 조치' });
      await see(holds.getByText('보존 중')).toBeVisible();
      await holds.getByRole('link', { name: '침해사고' }).click();
      await page.waitForURL(new RegExp(incidentId));
    });
    // Whoever it is about learns nothing of the incident.
    await house.at(handler, `/misuse/${misuseId}`, async (page) => {
      await see(page.getByText('판정: 위반')).toBeVisible();
      await see(page.getByText('침해사고로 신고')).toHaveCount(0);
    });
  });

  part('who looked at this person is answered, and the look is recorded', async () => {
    await house.at(cpo, '/access-lookup', async (page) => {
      await write(page, '정보주체 식별자', '2026-0777');
      await write(page, '찾는 사유', '정보주체의 열람 요구');
      await press(page, '찾기');
      await see(page.getByText('접속기록 24건')).toBeVisible();
      await see(page.getByRole('cell', { name: new RegExp(handlerName) })).toBeVisible();
    });
  });

  part('the month is reviewed by the officer and signed by the CPO, and its paper says what was counted', async () => {
    house.app.clock.advance({ days: 12 });
    await house.app.tick();
    await house.at(officer, '/access-reviews', async (page) => {
      await page.getByRole('link', { name: /11\D+30/ }).click();
      await write(page, '의견', '11월 20일의 거듭된 조회는 위반으로 판정되어 침해사고로 처리 중임.');
      await press(page, '의견을 적고 서명하기');
      await see(page.getByText('보호책임자 서명 전')).toBeVisible();
    });
    await house.at(cpo, '/access-reviews', async (page) => {
      await page.getByRole('link', { name: /11\D+30/ }).click();
      await write(page, '의견', '후속 조치를 다음 점검에서 확인할 것.');
      await press(page, '확인하고 서명하기');
      await see(page.getByText('서명 완료')).toBeVisible();
      house.app.clock.advance({ minutes: 1 });
      await house.app.tick();
      await page.reload();
      await see(page.getByText(/접속기록 원장의 .*번째 기록/)).toBeVisible();
      await press(page, '보고서 (PDF)');
      const paper = await kept(page, () => withReason(page, '보고서 (PDF)', '보고서 보관'));
      await press(page, '자료 (XLSX)');
      const sheet = await kept(page, () => withReason(page, '자료 (XLSX)', '점검 자료 보관'));
      await check(paper, sheet);
    });
  });
});

/** The paper, the spreadsheet, the page and the log have to agree. */
const check = async (paper: Buffer, sheet: Buffer): Promise<void> => {
  const reviewId = (await cpo.call(accessReviewsList)).items[0]?.id ?? '';
  const review = await cpo.call(accessReviewsRead, { params: { reviewId } });
  expect(sha256(paper)).toBe(review.sha256);
  const words = await wordsOf(paper);
  expect(words).toContain('접속기록 점검 보고');
  expect(words).toContain('한 사람을 거듭 조회');
  expect(words).toContain('침해사고로 처리 중임');
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-review-'));
  await writeFile(join(folder, 'review.pdf'), paper);
  expect(await pagesOf(join(folder, 'review.pdf'), 'access-review')).toBeGreaterThanOrEqual(1);
  await rm(folder, { recursive: true });
  const rows = await readSheet(sheet, '계정별 접속기록');
  expect(rows).toHaveLength(review.figures.byAccount.length + 1);
  expect(rows[1]?.[0]).toBe(review.figures.byAccount[0]?.actor);
  const log = await house.app.deps.records.log();
  const { value } = await log.records(review.logIndex ?? -1).next();
  expect(value).toMatchObject({ system: 'bongsu', action: 'review', reason: review.sha256 });
  expect(await verifyLog(house.app.deps.records.folder)).toMatchObject({ ok: true });
  expect((await officer.call(misuseCasesList, { query: { state: 'judged' } })).items).toMatchObject([{ id: misuseId }]);
};
