import { leaveTeamOut } from '../../verbs.ts';
import { narrate, type DemoStory } from '../narrator.ts';
import { act, approve, classify, enter, entrust, findOut, noDiscipline, report, submit } from '../steps.ts';

const handler = 'handler-computing';

/** The post-mortem is due in four days (제17조: 처리보고서 제출 후 30일) and nobody has begun. */
export const postMortemDue: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  await report(tale, 'staff-computing', tale.daysAgo(34, '13:20'), {
    summary: '학과 사무실 서랍에 두었던 옛 실습생 명부가 잠기지 않은 채 복도 보관함에 옮겨져 있었습니다.',
    noticedAt: tale.daysAgo(34, '13:00'),
    occurredAt: tale.daysAgo(36, '10:00'),
    department: 'computing',
  });
  await enter(tale, tale.daysAgo(34, '14:00'), {
    title: '보존기간이 지난 실습생 명부의 방치',
    department: 'computing',
  });
  await classify(tale, tale.daysAgo(34, '15:00'), 3);
  await entrust(tale, tale.daysAgo(34, '15:10'), handler);
  await tale.act('cpo', tale.daysAgo(34, '15:20'), (own, storyDeps, id, version) =>
    leaveTeamOut(own, storyDeps, id, { version, reason: '3등급이며 명부를 바로 회수하여 처리책임자와 협의함' }),
  );
  await act(
    tale,
    handler,
    tale.daysAgo(34, '16:00'),
    'protect',
    '명부 두 권을 잠금 보관함으로 옮기고 열쇠를 처리책임자가 보관함.',
  );
  await findOut(
    tale,
    handler,
    tale.daysAgo(33, '11:00'),
    {
      subjectCount: 412,
      dataKinds: ['general'],
      dataItems: '성명, 학번, 연락처',
      effects: ['loss'],
      cause: 'loss-or-theft',
      causeDetail: '사무실 정리 중 다른 물품과 함께 복도로 옮겨짐.',
      methods: ['unsafe-storage', 'not-destroyed'],
      circumstances: '이틀 동안 잠기지 않은 보관함에 있었고 열람 여부를 확인할 수 없음.',
      recovered: true,
      contactsUnknown: 'none',
      unconfirmedItems: [],
    },
    '현장 확인',
  );
  await tale.perform(handler, tale.daysAgo(32, '14:00'), '전자우편');
  await submit(tale, handler, tale.daysAgo(26, '15:00'), {
    reportSummary: '보존기간이 지난 실습생 명부가 잠기지 않은 곳에 놓여 있었음.',
    breach: '412명의 성명, 학번, 연락처. 반출은 확인되지 않음.',
    circumstances: '사무실 정리 중 복도 보관함으로 옮겨져 이틀 동안 방치됨.',
    peopleInvolved: '학과 사무실 직원 2명',
    cause: '보존기간이 지난 명부를 파기하지 않고 보관함.',
    evidence: '현장 사진, 명부 목록',
    recoveryAndPrevention: '회수하여 파기하고 412명에게 통지함. 보존기간 점검을 정례화할 예정임.',
    disciplineOpinion: '주의로 충분하다고 봄.',
    targetData: ['general'],
  });
  await approve(tale, tale.daysAgo(24, '10:00'));
  await noDiscipline(tale, tale.daysAgo(24, '10:30'), '반출이 확인되지 않아 부서 주의로 마무리함');
};
