import { answer, choose, opened, press, write } from '../controls.ts';
import { expect } from '../expect.ts';
import { somebody, type Person, type Somebody } from '../person.ts';
import { picture } from '../pictures.ts';
import type { Stage } from '../stage.ts';
import { looksRight } from '../watch.ts';

/** 기관 설정으로 시작: from the first page of an empty system to the first account with its app. */
export const setUp = async (stage: Stage, who: Somebody): Promise<Person> => {
  const cpo = await somebody(stage, who);
  const { page } = cpo;
  await page.goto('/');
  await expect(page.getByRole('link', { name: '기관 설정으로 시작' })).toBeVisible();
  await looksRight(page);
  await picture(page, '00-welcome');
  await page.getByRole('link', { name: '기관 설정으로 시작' }).click();

  await write(page, '기관 이름', '한빛대학교');
  await answer(page, '기관 유형', '공공기관');
  await write(page, '개인정보 보호 담당부서 연락처', '정보보호팀 02-0000-0000');
  await write(page, '홈페이지 주소', 'https://www.hanbit.invalid');
  await looksRight(page);
  await press(page, '다음');

  await write(page, '이름', who.name);
  await write(page, '직위', '기획처장');
  await write(page, '전자우편 주소', who.email);
  await write(page, '비밀번호', who.password);
  await write(page, '비밀번호 다시', who.password);
  await looksRight(page);
  await press(page, '다음');

  await write(page, '서버 이름', stage.sink.host);
  await answer(page, '암호화', '쓰지 않음');
  await write(page, '포트', String(stage.sink.port));
  await write(page, '보내는 주소', 'privacy@hanbit.invalid');
  await looksRight(page);
  await press(page, '설정 마치기');
  await cpo.enrol();
  return cpo;
};

export const addDepartment = async ({ page, open }: Person, name: string): Promise<void> => {
  await open('/departments');
  await press(page, '한빛대학교에 할 일');
  await page.getByRole('menuitem', { name: '아래에 부서 만들기' }).click();
  const dialog = await opened(page, '한빛대학교: 아래에 부서 만들기');
  await write(dialog, '부서 이름', name);
  await press(dialog, '만들기');
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  await looksRight(page);
};

interface Invited extends Somebody {
  readonly roles?: readonly string[];
  readonly department: string;
  readonly title: string;
  readonly onPhone?: boolean;
}

/** The link in the mail that arrived for this address. */
const linkFor = async ({ sink }: Stage, email: string): Promise<string> => {
  const mail = sink.messages.findLast(({ envelope }) => envelope.to.includes(email));
  return /https?:\S+#\S+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
};

/** 구성원 초대: the administrator invites, the link arrives by mail, and the invited set their password and app. */
export const invite = async (stage: Stage, administrator: Person, who: Invited): Promise<Person> => {
  const { page } = administrator;
  await administrator.open('/people');
  await press(page, '구성원 초대');
  const dialog = await opened(page, '구성원 초대');
  await write(dialog, '이름', who.name);
  await write(dialog, '전자우편 주소', who.email);
  await choose(page, dialog, '부서', who.department);
  await write(dialog, '직위', who.title);
  if (who.roles !== undefined) await answer(dialog, '역할', ...who.roles);
  await write(dialog, '사유', '2026학년도 2학기 대응 조직 구성');
  const already = stage.sink.messages.length;
  await press(dialog, '초대하기');
  await expect(dialog.getByText('링크를 전자우편으로 보냈습니다.')).toBeVisible();
  await press(dialog.locator('.ui-dialog-body'), '닫기');
  await expect(page.getByRole('cell', { name: who.name })).toBeVisible();
  await stage.minutePasses();
  await stage.sink.waitFor(already + 1, 30);

  const person = await somebody(stage, who, { onPhone: who.onPhone ?? false });
  await person.page.goto(await linkFor(stage, who.email));
  await write(person.page, '비밀번호', who.password);
  await write(person.page, '비밀번호 다시', who.password);
  await looksRight(person.page);
  await press(person.page, '비밀번호를 정하고 로그인');
  await person.enrol();
  return person;
};
