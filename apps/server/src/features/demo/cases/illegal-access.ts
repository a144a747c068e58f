import type { Instant } from '@bongsu/kit';
import { narrate, type DemoStory } from '../narrator.ts';
import { act, classify, enter, entrust, findOut, gather, report, tellHead } from '../steps.ts';

/** 외부의 불법적인 접근: the people were told in time, the report to the authority is overdue. */
export const illegalAccess: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  const noticed = tale.now.subtract({ hours: 80 });
  const after = (hours: number): Instant => noticed.add({ minutes: Math.round(hours * 60) });
  await report(tale, 'administrator', after(0.5), {
    summary:
      '연구과제 관리 서버의 파일이 암호화되고 금전을 요구하는 안내문이 남아 있습니다.\n' +
      '서버를 통신망에서 분리하였습니다. 과제 참여 학생의 인건비 지급 자료가 함께 저장되어 있습니다.',
    noticedAt: noticed,
    occurredAt: noticed.subtract({ hours: 9 }),
    department: 'systems',
  });
  await enter(tale, after(1), { title: '연구과제 관리 서버 악성프로그램 감염', department: 'systems' });
  await classify(tale, after(1.5), 1);
  await tellHead(
    tale,
    after(1.6),
    '대면',
    '연구과제 관리 서버가 암호화되어 1등급으로 분류함. 외부 접근 경로를 확인하고 있음.',
  );
  await entrust(tale, after(2), 'handler-it');
  await gather(tale, after(2.2), [
    ['handler-it', '처리책임자'],
    ['administrator', '서버 분리와 복구'],
    ['officer', '통지와 신고 준비'],
  ]);
  await act(
    tale,
    'handler-it',
    after(2.5),
    'block',
    '서버의 외부 연결을 끊고 같은 계정을 쓰는 서버 네 대의 비밀번호를 변경함.',
  );
  await act(tale, 'handler-it', after(4), 'preserve', '디스크 사본 2부를 만들고 봉인하여 정보보호팀 금고에 보관함.');
  await findOut(
    tale,
    'handler-it',
    after(20),
    {
      subjectCount: 860,
      dataKinds: ['general', 'account'],
      dataItems: '성명, 학번, 전자우편 주소, 계좌번호',
      effects: ['leak', 'damage'],
      cause: 'external-illegal-access',
      causeDetail: '원격 접속 계정의 비밀번호가 유출되어 외부에서 접속한 것으로 보임.',
      methods: ['access'],
      unauthorisedAccessConfirmed: true,
      recovered: false,
      contactsUnknown: 'none',
      unconfirmedItems: [],
      circumstances: '새벽에 원격 접속 뒤 약 40분 동안 파일이 외부로 전송되고 암호화됨.',
    },
    '서버 접속기록 분석',
  );
  await act(
    tale,
    'administrator',
    after(44),
    'restore',
    '사고 전날의 백업으로 새 서버에 복구하고 접속을 내부망으로 제한함.',
  );
  await tale.perform('handler-it', after(47), '접근 차단, 비밀번호 변경, 백업 복구', ['mitigate']);
  await tale.perform('officer', after(61), '전자우편과 문자', ['notify']);
};
