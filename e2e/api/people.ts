import type { SmtpSink } from '@bongsu/testkit';
import { generate } from 'otplib';
import type { Caller } from './caller.ts';

export interface Team {
  readonly staff: Caller;
  readonly officer: Caller;
  readonly cpo: Caller;
  readonly handler: Caller;
  readonly head: Caller;
  readonly ids: Readonly<Record<'staff' | 'officer' | 'handler' | 'head', string>>;
  readonly departmentId: string;
}

/** The first sign-in: an authenticator app, and then a key for programs. */
const keyFor = async (person: Caller): Promise<Caller> => {
  const { json } = await person('second-factor.begin', { body: {} });
  await person('second-factor.confirm', { body: { code: await generate({ secret: String(json['secret']) }) } });
  const made = await person('api-keys.create', { body: { name: '이야기', expiresInDays: 7 } });
  return person.withKey(String(made.json['key']));
};

const linkIn = async (sink: SmtpSink, count: number): Promise<string> => {
  const mail = (await sink.waitFor(count, 60)).at(count - 1);
  return /https?:\S+#(\S+)/.exec(mail?.parsed.text ?? '')?.[1] ?? '';
};

/** Sets the organisation up and invites four people by mail, who accept; five people with five keys. */
export const gather = async (anybody: () => Caller, sink: SmtpSink): Promise<Team> => {
  const first = anybody();
  await first('setup.organisation', {
    body: {
      organisation: {
        name: '한빛대학교',
        kind: 'public',
        onlineServiceProvider: false,
        contact: '정보보호팀 02-0000-0000',
        homepage: 'https://www.hanbit.invalid',
        address: '서울특별시 가온구 한빛로 1',
      },
      cpo: { name: '이새봄', email: 'cpo@hanbit.invalid', password: 'Seven-beacons-at-night-1' },
      mail: { host: sink.host, port: sink.port, security: 'none', user: null, from: 'privacy@hanbit.invalid' },
    },
  });
  const cpo = await keyFor(first);
  const listed = await cpo('departments.list');
  const [root] = listed.json['items'] as { id: string }[];
  const made = await cpo('departments.create', { body: { name: '학생지원처', parentId: root?.id } });
  const departmentId = String(made.json['id']);

  const invite = async (name: string, role: string): Promise<{ caller: Caller; id: string }> => {
    const already = sink.messages.length;
    // Whoever lets others in sits at a screen: an API key may not.
    const { json } = await first('people.create', {
      body: { name, email: `${role}@hanbit.invalid`, roles: [role], departmentId, reason: '대응 조직 구성' },
    });
    const given = (json['invitation'] as { link: string | null }).link?.split('#').at(-1);
    const token = given ?? (await linkIn(sink, already + 1));
    const person = anybody();
    await person('people.acceptInvitation', { body: { token, password: 'Ridge-of-seven-fires-99' } });
    return { caller: await keyFor(person), id: (json['person'] as { id: string }).id };
  };

  const [staff, officer, handler, head] = [
    await invite('박온유', 'staff'),
    await invite('최하늘', 'officer'),
    await invite('김도담', 'handler'),
    await invite('한마루', 'head'),
  ];
  return {
    staff: staff.caller,
    officer: officer.caller,
    cpo,
    handler: handler.caller,
    head: head.caller,
    ids: { staff: staff.id, officer: officer.id, handler: handler.id, head: head.id },
    departmentId,
  };
};
