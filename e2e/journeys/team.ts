import type { Person } from './person.ts';
import type { Stage } from './stage.ts';
import { addDepartment, invite, setUp } from './steps/set-up.ts';

const PASSWORD = 'Ridge-of-seven-fires-99';
const DEPARTMENT = '학생지원처';

/** Five people of an invented university; none of them exists. */
export interface Team {
  readonly cpo: Person;
  readonly officer: Person;
  readonly handler: Person;
  /** The head and the staff look at it on a telephone. */
  readonly head: Person;
  readonly staff: Person;
}

/** Somebody of the university before they have an account. */
export const somebody = (name: string, address: string, title: string) => ({
  name,
  email: `${address}@hanbit.invalid`,
  password: PASSWORD,
  title,
});

/** From the empty system to five people who are signed in with their own password and their own app. */
export const gather = async (stage: Stage): Promise<Team> => {
  const cpo = await setUp(stage, somebody('이새봄', 'cpo', '기획처장'));
  await addDepartment(cpo, DEPARTMENT);
  const officer = await invite(stage, cpo, {
    ...somebody('최하늘', 'officer', '정보보호팀장'),
    roles: ['개인정보 보호담당자'],
    department: '한빛대학교',
  });
  const handler = await invite(stage, cpo, {
    ...somebody('김도담', 'handler', '학생지원처장'),
    roles: ['사고 처리책임자'],
    department: DEPARTMENT,
  });
  const head = await invite(stage, cpo, {
    ...somebody('한마루', 'head', '총장'),
    roles: ['기관장'],
    department: '한빛대학교',
    onPhone: true,
  });
  const staff = await invite(stage, cpo, {
    ...somebody('박온유', 'staff', '주무관'),
    department: DEPARTMENT,
    onPhone: true,
  });
  return { cpo, officer, handler, head, staff };
};

export const everybody = ({ cpo, officer, handler, head, staff }: Team): readonly Person[] => [
  cpo,
  officer,
  handler,
  head,
  staff,
];
