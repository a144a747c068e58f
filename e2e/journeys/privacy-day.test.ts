import { agentEnrol, agentsMine, agentWork } from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInClient, TestApp, TestPerson } from '../../apps/server/test/app.ts';
import {
  fileOf,
  machine,
  programWith,
  roundToday,
  scan,
  type EnrolledAgent,
} from '../../apps/server/src/features/discovery/world.fixture.ts';
import { answer, find, opened, press, tick, write } from './controls.ts';
import { expect as see } from './expect.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let app: TestApp;
let at: House['at'];
let officer: SignedInClient;
let owner: TestPerson;
let agent: EnrolledAgent;

beforeAll(async () => {
  house = await openHouse();
  ({ app, at } = house);
  officer = await app.signInAs('officer', { department: '정보보호팀' });
  owner = await app.person(['staff'], { department: '교무처' });
});
afterAll(async () => house[Symbol.asyncDispose]());

describe('privacy day', () => {
  it('an officer issues a code for a machine, shown once, and the machine enrols with it', async () => {
    let code = '';
    await at(officer, '/agents', async (page) => {
      await page.getByRole('button', { name: '등록 코드 발급' }).first().click();
      const dialog = await opened(page, '등록 코드 발급');
      await write(dialog, '컴퓨터 이름', '교무처 창구');
      await find(page, dialog, '쓰는 사람', owner.name);
      await press(dialog, '등록 코드 발급');
      const shown = await opened(page, '등록 코드');
      code = (await shown.locator('.ui-copy-value').textContent()) ?? '';
      await shown.getByRole('button', { name: '닫기' }).last().click();
      await see(page.getByText('등록 기다림')).toBeVisible();
    });
    const { agentId, token } = await app.visitor().call(agentEnrol, { body: { code, ...machine } });
    agent = { id: agentId, token, program: programWith(app, token) };
    expect((await (await app.signInAs(owner)).call(agentsMine)).items).toMatchObject([{ label: '교무처 창구' }]);
  });

  it('its owner chooses files, looks at the list, and confirms exactly that', async () => {
    const roundId = await roundToday(app, officer, { approvalAbove: 1 });
    await scan(app, agent, roundId, [fileOf(1), fileOf(2), fileOf(3)]);
    await at(await app.signInAs(owner), '/my-findings', async (page) => {
      await tick(page, fileOf(1).path);
      await tick(page, fileOf(2).path);
      await press(page, '고른 2개 처리하기');
      const dialog = await opened(page, '고른 2개 처리하기');
      await answer(dialog, '어떻게 할까요?', '파기');
      await write(dialog, '사유', '업무가 끝나 더 쓰지 않음');
      await press(dialog, '목록 확인하기');
      const list = await opened(page, '파기');
      await see(list.getByText('아직 아무 일도 하지 않았습니다.')).toBeVisible();
      await press(list, '이대로 확정하기');
      await see(page.getByText('승인 기다림').first()).toBeVisible();
    });
    expect((await agent.program.call(agentWork)).decisions).toEqual([]);
  });

  it('a second person looks at the list with a reason and approves it; the chart tells how far it is', async () => {
    await at(officer, '/privacy-day', async (page) => {
      await press(page, '목록 보기');
      const dialog = await opened(page, '목록 보기');
      await write(dialog, '사유', '많은 파일의 파기 확인');
      await press(dialog, '목록 보기');
      const list = await opened(page, /^파기 · /);
      await see(list.getByText(fileOf(1).path)).toBeVisible();
      await list.getByRole('button', { name: '승인', exact: true }).click();
      await see(page.getByText('기다리는 처리가 없습니다.')).toBeVisible();
      await see(page.getByRole('table', { name: '부서별 검출 파일, 처음과 지금' })).toContainText('교무처 · 처음');
    });
    expect((await agent.program.call(agentWork)).decisions).toHaveLength(2);
  });
});
