import type { Page } from '@playwright/test';
import { generate } from 'otplib';
import { press, tick, write } from './controls.ts';
import { expect } from './expect.ts';
import { DESK, PHONE } from './screens.ts';
import type { Stage } from './stage.ts';
import { looksRight, watch, type Watch } from './watch.ts';

export interface Somebody {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** One of five people, each with a browser of their own. */
export interface Person extends Somebody {
  readonly page: Page;
  readonly watch: Watch;
  /** Opens a page as a person would who has the address: signs in when the session has ended meanwhile. */
  readonly open: (path: string) => Promise<void>;
  /** Sets the authenticator app up at the first sign-in and keeps the recovery codes. */
  readonly enrol: () => Promise<void>;
}

export const somebody = async (
  stage: Stage,
  who: Somebody,
  { onPhone = false }: { readonly onPhone?: boolean } = {},
): Promise<Person> => {
  const context = await stage.browser.newContext({
    baseURL: stage.address,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    viewport: onPhone ? PHONE : DESK,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  let secret = '';

  /** Each code counts once, so the next one is waited for. */
  const code = async (): Promise<string> => {
    stage.clock.advance({ seconds: 30 });
    return generate({ secret, epoch: stage.secondsNow() });
  };

  const signIn = async (): Promise<void> => {
    await write(page, '전자우편 주소', who.email);
    await write(page, '비밀번호', who.password);
    await press(page, '다음');
    await expect(page.getByRole('heading', { name: '인증번호 확인' })).toBeVisible();
    await write(page, '인증번호', await code());
    await press(page, '로그인');
  };

  const inside = page.getByRole('button', { name: '내 계정' });
  const arrived = async (): Promise<void> => {
    await expect(inside).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };

  return {
    ...who,
    page,
    watch: watch(page, who.name),
    async open(path) {
      await page.goto(path);
      await expect(inside.or(page.getByRole('heading', { name: '로그인', exact: true }))).toBeVisible();
      if (await inside.isHidden()) await signIn();
      await arrived();
    },
    async enrol() {
      await expect(page.getByRole('heading', { name: '인증 앱 등록' })).toBeVisible();
      secret = ((await page.locator('.second-factor-key').textContent()) ?? '').replaceAll(' ', '');
      await looksRight(page);
      await write(page, '인증번호', await code());
      await press(page, '등록');
      await expect(page.getByRole('heading', { name: '복구 코드를 보관해 주세요' })).toBeVisible();
      await looksRight(page);
      await tick(page, '안전한 곳에 보관했습니다');
      await press(page, '시작하기');
      await arrived();
    },
  };
};
