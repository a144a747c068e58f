import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { agentsMine, campaignsList, decisionsMine, decisionsMyCertificates } from '@bongsu/contracts';
import { verifyCertificate, type Certificate } from '@bongsu/disposal';
import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import type { SignedInClient, TestPerson } from '../../apps/server/test/app.ts';
import { computer, type Computer } from '../../apps/server/src/features/discovery/agent-command.fixture.ts';
import { answer, choose, find, opened, press, tick, write, writeMoment, type Part } from './controls.ts';
import { expect as see } from './expect.ts';
import { openHouse, type House } from './house.ts';
import { compare, furnish, lookAround, NUMBER, type Furnished } from './house-of-files.ts';
import { storyOf } from './parts.ts';
import { decrypted, kept, withReason, wordsOf } from './proof.ts';

// Each pass of the agent is a program of its own that looks through thousands of files, at the lowest priority.
vi.setConfig({ hookTimeout: 240_000 });

const part = storyOf(() => []);

const FILES = 5000;
const LABEL = '교무처 창구';

let stage: House;
let officer: SignedInClient;
let person: TestPerson;
let pc: Computer;
let house: Furnished;
let identity: string;

beforeAll(async () => {
  // The first Monday of its month.
  stage = await openHouse({ at: '2026-12-07T09:30:00+09:00' });
  officer = await stage.app.signInAs('officer', { department: '정보보호팀' });
  person = await stage.app.person(['staff'], { department: '교무처' });
  pc = computer();
  house = await furnish(pc.root, FILES);
  identity = await generateX25519Identity();
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  pc[Symbol.dispose]();
});

const owner = (): Promise<SignedInClient> => stage.app.signInAs(person);

const pass = async (): Promise<string> => {
  stage.app.clock.advance({ minutes: 1 });
  const said = await pc.agent(['run', '--once']);
  expect(said).toMatchObject({ status: 1, err: '' });
  return said.out;
};

const ofFolders = (...names: readonly string[]): string[] =>
  [...house.planted.keys()].filter((path) => names.some((name) => path.startsWith(`${name}/`)));
const placeOf = (path: string): string => join(pc.root, path);

/** What the owner makes of what was found; the rest stays to be decided. */
const plan = () => ({
  keep: ofFolders('학적부'),
  encrypt: ofFolders('인사'),
  quarantine: ofFolders('상담'),
  destroy: ofFolders('옛 명단', '옛 메일', '내보낸 자료', '시험 코드', '덤프'),
  open: ofFolders('급여'),
});

/** Two steps, as for any number of files: the list that does nothing yet, and exactly that. */
const decide = async (
  page: Page,
  files: number,
  choice: string,
  fill: (dialog: Part) => Promise<void> = async () => undefined,
): Promise<void> => {
  const title = `고른 ${String(files)}개 처리하기`;
  await press(page, title);
  const dialog = await opened(page, title);
  await answer(dialog, '어떻게 할까요?', choice);
  await fill(dialog);
  await write(dialog, '사유', '개인정보 보호의 날에 확인함');
  await press(dialog, '목록 확인하기');
  const list = await opened(page, choice);
  await see(list.getByText('아직 아무 일도 하지 않았습니다.')).toBeVisible();
  await see(list.getByRole('listitem')).toHaveCount(files);
  await press(list, '이대로 확정하기');
  await see(list).toBeHidden();
};

const tickAll = async (page: Page, paths: readonly string[]): Promise<void> => {
  for (const path of paths) await tick(page, placeOf(path));
};

const inOrder = (contents: readonly Buffer[]): string[] => contents.map((bytes) => bytes.toString('base64')).toSorted();

const sum = (paths: readonly string[]): number =>
  paths.reduce((total, path) => total + (house.planted.get(path) ?? 0), 0);

describe('privacy day, on a machine of 5,000 files', () => {
  part('an officer begins a campaign for some departments, and registers what may exist', async () => {
    await stage.at(officer, '/privacy-day', async (page) => {
      await press(page, '보호의 날 만들기');
      const dialog = await opened(page, '보호의 날 만들기');
      await write(dialog, '이름', '12월 보호의 날');
      await answer(dialog, '참여 부서', '고른 부서만');
      await dialog.getByText('교무처', { exact: true }).click();
      await press(dialog, '보호의 날 만들기');
      await see(page.getByText('다음 날: 2026. 12. 7.(월)')).toBeVisible();
      await press(page, '고치기');
      const change = await opened(page, '12월 보호의 날: 고치기');
      await write(change, '빼는 곳', '*.iso\nnode_modules');
      await press(change, '저장');
      await see(change).toBeHidden();
    });
    expect((await officer.call(campaignsList)).items).toMatchObject([
      { name: '12월 보호의 날', departmentIds: [person.departmentId], exclude: ['*.iso', 'node_modules'] },
    ]);
    await stage.app.tick();
    await stage.at(officer, '/personal-files', async (page) => {
      await press(page.getByRole('banner').or(page.getByRole('main')), '개인정보파일 올리기');
      const dialog = await opened(page, '개인정보파일 올리기');
      await write(dialog, '명칭', '학적부');
      await write(dialog, '운영 목적', '학적 관리');
      await write(dialog, '운영 근거', '고등교육법');
      await choose(page, dialog, '보유기간', '5년');
      await press(dialog, '개인정보파일 올리기');
      await see(page.getByRole('cell', { name: '5년' })).toBeVisible();
    });
  });

  part('issues a code for a machine, shown once, with which its agent enrols', async () => {
    let code = '';
    await stage.at(officer, '/agents', async (page) => {
      await page.getByRole('button', { name: '등록 코드 발급' }).first().click();
      const dialog = await opened(page, '등록 코드 발급');
      await write(dialog, '컴퓨터 이름', LABEL);
      await find(page, dialog, '쓰는 사람', person.name);
      await press(dialog, '등록 코드 발급');
      const shown = await opened(page, '등록 코드');
      code = (await shown.locator('.ui-copy-value').textContent()) ?? '';
      await shown.getByRole('button', { name: '닫기' }).last().click();
      await see(page.getByText('등록 기다림')).toBeVisible();
    });
    const recipient = await identityToRecipient(identity);
    const args = ['enrol', '--server', stage.app.address, '--root', pc.root, '--recipient', recipient];
    expect(await pc.agent(args, `${code}\n`)).toMatchObject({ status: 0, err: '' });
    expect((await (await owner()).call(agentsMine)).items).toMatchObject([{ label: LABEL, state: 'active' }]);
  });

  part('the agent looks through all of them, and the owner decides: keep, encrypt, quarantine, destroy', async () => {
    expect(await pass()).toContain(String(house.planted.size));
    const { keep, encrypt, quarantine, destroy, open } = plan();
    await stage.at(await owner(), '/my-findings', async (page) => {
      await see(page.getByRole('checkbox')).toHaveCount(house.planted.size);
      await see(page.getByText(placeOf(keep[0]!))).toBeVisible();
      await see(page.locator('body')).not.toContainText(NUMBER);
      await tickAll(page, keep);
      await decide(page, keep.length, '보관', async (dialog) => {
        await write(dialog, '법적 근거', '고등교육법');
        await writeMoment(dialog, '보관 기한', '2027-06-01');
        await choose(page, dialog, '개인정보파일', '학적부');
      });
      await tickAll(page, encrypt);
      await decide(page, encrypt.length, '암호화');
      await tickAll(page, quarantine);
      await decide(page, quarantine.length, '격리');
      await press(page, '이 쪽에서 정할 파일 모두 고르기');
      for (const path of open) await page.getByText(placeOf(path), { exact: true }).click();
      await decide(page, destroy.length, '파기');
      await see(page.getByRole('row', { name: /^파기/ })).toContainText('승인 기다림');
      await choose(page, page, '보기', '정해야 할 파일');
      await see(page.getByRole('checkbox')).toHaveCount(open.length);
    });
  });

  part('a second person looks at what is to be destroyed, with a reason, and approves exactly that', async () => {
    await stage.at(officer, '/privacy-day', async (page) => {
      await press(page, '목록 보기');
      await withReason(page, '목록 보기', '많은 파일의 파기 확인');
      const list = await opened(page, /^파기 · /);
      await see(list.getByRole('listitem')).toHaveCount(plan().destroy.length);
      await press(list, '승인');
      await see(page.getByText('기다리는 처리가 없습니다.')).toBeVisible();
    });
  });

  part('the agent does what was decided to those files and to no other, and looks again', async () => {
    const { keep, encrypt, quarantine, destroy, open } = plan();
    const done = [...encrypt, ...quarantine, ...destroy];
    expect(await pass()).toContain(String(done.length));
    const { same, gone, changed, added } = compare(house.files, lookAround(pc.root));
    expect([new Set(gone), changed, same.length]).toEqual([new Set(done), [], FILES - done.length]);
    expect(new Set(same.filter((path) => house.planted.has(path)))).toEqual(new Set([...keep, ...open]));
    expect(new Set(added)).toEqual(new Set(encrypt.map((path) => `${path}.age`)));
    for (const path of encrypt)
      expect(await decrypted(await readFile(placeOf(`${path}.age`)), identity)).toEqual(house.files.get(path));
    const store = join(pc.root, '.bongsu-disposal');
    const inside = await Promise.all(
      (await readdir(join(store, 'vault'))).map(async (id) => {
        const key = (await decrypted(await readFile(join(store, 'keys', id)), identity)).toString().trim();
        return decrypted(await readFile(join(store, 'vault', id)), key);
      }),
    );
    const wanted = quarantine.map((path) => house.files.get(path)!);
    expect(inOrder(inside)).toEqual(inOrder(wanted));
    expect(pc.everything()).not.toContain(NUMBER);
  });

  part('certificates are opened and taken along by the owner, and by an officer with a reason', async () => {
    const { destroy } = plan();
    let text = '';
    await stage.at(await owner(), '/my-findings', async (page) => {
      const row = page.getByRole('row', { name: /^파기/ });
      await see(row).toContainText('모두 처리함');
      await press(row, '처리 확인서');
      const dialog = await opened(page, '처리 확인서: 파기');
      await dialog.getByText('확인서 펼치기').first().click();
      await see(dialog.getByText('처리한 파일은 파일 시스템에 이름이 남지 않았습니다.').first()).toBeVisible();
      await see(dialog.getByText('백업, 스냅숏, 다른 곳의 사본은 확인하지 않았습니다.').first()).toBeVisible();
      const one = await kept(page, () => press(dialog.getByRole('listitem').first(), '확인서 내려받기'));
      const all = `확인서 ${String(destroy.length)}장 모두 내려받기`;
      text = (await kept(page, () => press(dialog, all))).toString();
      expect(text).toContain(one.toString());
    });
    const certificates = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Certificate);
    expect(new Set(certificates.map(({ path }) => path))).toEqual(new Set(destroy));
    for (const certificate of certificates) {
      const original = house.files.get(certificate.path)!;
      expect(verifyCertificate(certificate, certificates[0]!.signature!.key)).toBe('holds');
      expect(certificate.before).toBe(`sha256:${createHash('sha256').update(original).digest('hex')}`);
    }
    const signed = await owner();
    for (const { id } of (await signed.call(decisionsMine)).items) {
      const { items } = await signed.call(decisionsMyCertificates, { params: { listId: id } });
      for (const { certificate, signature } of items) expect(signature).toBe(certificate === null ? null : 'holds');
    }
    await stage.at(officer, '/agents', async (page) => {
      await page.getByRole('link', { name: LABEL }).click();
      await press(page.getByRole('row', { name: /^격리/ }), '처리 확인서');
      await withReason(page, '처리 확인서 열어 보기', '처리 결과 점검');
      const dialog = await opened(page, '처리 확인서: 격리');
      await see(dialog.getByRole('listitem').filter({ hasText: '상담' })).toHaveCount(plan().quarantine.length);
    });
  });

  part('before and after on the page, in the spreadsheet and on the paper are what is really on the disk', async () => {
    const { keep, open } = plan();
    const left = compare(house.files, lookAround(pc.root)).same.filter((path) => house.planted.has(path));
    const numbers = { before: house.planted.size, after: left.length, done: house.planted.size - left.length };
    const [valuesBefore, valuesAfter] = [sum([...house.planted.keys()]), sum(left)];
    await stage.at(officer, '/privacy-day', async (page) => {
      const departments = page.getByRole('table', { name: '부서별 검출 파일, 처음과 지금' });
      await see(departments.getByRole('row', { name: '교무처 · 처음' })).toContainText(String(numbers.before));
      await see(departments.getByRole('row', { name: '교무처 · 지금' })).toContainText(String(numbers.after));
      const kinds = page.getByRole('table', { name: '종류별 건수, 처음과 지금' });
      await see(kinds.getByRole('row', { name: '주민등록번호 · 처음' })).toContainText(String(valuesBefore));
      await see(kinds.getByRole('row', { name: '주민등록번호 · 지금' })).toContainText(String(valuesAfter));
      const sheet = await kept(page, async () => {
        await press(page, '결과 내려받기 (XLSX)');
        await withReason(page, '결과 내려받기 (XLSX)', '보호책임자 보고');
      });
      const [head = [], row = []] = await readSheet(sheet);
      expect(Object.fromEntries(head.map((name, place) => [name, row[place]]))).toMatchObject({
        부서: '교무처',
        '대상 컴퓨터': 1,
        '검출 마침': 1,
        '검출 파일': numbers.before,
        '처리 결정': numbers.before - open.length,
        '처리 완료': numbers.done,
        보관: keep.length,
        '보관 중 개인정보파일': keep.length,
        미처리: open.length,
        '파일 (전)': numbers.before,
        '파일 (후)': numbers.after,
        '주민등록번호 (전)': valuesBefore,
        '주민등록번호 (후)': valuesAfter,
      });
      const paper = await kept(page, async () => {
        await press(page, '결과 보고 (PDF)');
        await withReason(page, '결과 보고 (PDF)', '보호책임자 보고');
      });
      const words = await wordsOf(paper);
      expect(words).toMatch(new RegExp(`교무처\\s.*\\b${String(numbers.before)}\\b.*\\b${String(numbers.after)}\\b`));
      expect(words).toMatch(new RegExp(`주민등록번호\\s.*\\b${String(valuesBefore)}\\b.*\\b${String(valuesAfter)}\\b`));
    });
  });

  part('the agent takes itself away, says what stays in quarantine, and is gone from the register', async () => {
    const said = await pc.agent(['remove']);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(existsSync(pc.state)).toBe(false);
    expect(said.out).toContain(join(pc.root, '.bongsu-disposal'));
    for (const path of plan().quarantine) expect(said.out).toContain(basename(path));
    await stage.at(officer, '/agents', async (page) => {
      await see(page.getByText('스스로 떠남')).toBeVisible();
    });
  });
});
