import { leaveTeamOut } from '../../verbs.ts';
import { narrate, type DemoStory } from '../narrator.ts';
import { act, classify, enter, entrust, findOut, report, submit } from '../steps.ts';

/** The handler is done; the CPO has to look at the closure report. */
export const awaitingApproval: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  const handler = 'handler-computing';
  await report(tale, 'staff-computing', tale.daysAgo(9, '10:20'), {
    summary:
      '졸업작품 심사 자료를 보내면서 심사위원이 아닌 교직원에게 학생 명단을 함께 보냈습니다.\n' +
      '받은 분에게 전화하여 열어 보지 않도록 요청하였습니다.',
    noticedAt: tale.daysAgo(9, '10:05'),
    occurredAt: tale.daysAgo(9, '09:40'),
    department: 'computing',
    count: 64,
  });
  await enter(tale, tale.daysAgo(9, '11:00'), { title: '졸업작품 심사 자료 오발송', department: 'computing' });
  await classify(tale, tale.daysAgo(9, '11:30'), 2);
  await entrust(tale, tale.daysAgo(9, '11:40'), handler);
  await tale.act('cpo', tale.daysAgo(9, '11:50'), (own, storyDeps, id, version) =>
    leaveTeamOut(own, storyDeps, id, {
      version,
      reason: '받은 사람이 한 명이고 회수가 확인되어 처리책임자와 협의하여 생략함',
    }),
  );
  await act(
    tale,
    handler,
    tale.daysAgo(9, '13:10'),
    'retrieve',
    '받은 사람의 우편함에서 메일을 지우고 삭제 확인서를 받음.',
  );
  await findOut(
    tale,
    handler,
    tale.daysAgo(8, '09:30'),
    {
      subjectCount: 64,
      dataKinds: ['general'],
      dataItems: '성명, 학번, 작품명, 심사 점수',
      effects: ['leak'],
      cause: 'mistake',
      causeDetail: '자동완성된 받는 사람을 확인하지 않음.',
      methods: ['given-inside'],
      circumstances: '심사위원에게 보낼 메일의 받는 사람에 같은 성의 교직원이 잘못 들어감.',
      recovered: true,
      contactsUnknown: 'none',
      unconfirmedItems: [],
    },
    '발송 기록과 담당자 면담',
  );
  await tale.perform(handler, tale.daysAgo(7, '15:00'), '전자우편');
  await submit(tale, handler, tale.daysAgo(1, '16:30'), {
    reportSummary: '졸업작품 심사 자료가 심사위원이 아닌 교직원 1명에게 발송됨.',
    breach: '학생 64명의 성명, 학번, 작품명, 심사 점수. 받은 사람은 교직원 1명이며 열람 전 삭제를 확인함.',
    circumstances: '받는 사람 주소가 자동완성되면서 같은 성의 교직원이 입력되었고 발송 전 확인하지 않음.',
    peopleInvolved: '발송 담당 조교 1명',
    cause: '대량 첨부 메일을 보낼 때 받는 사람을 다시 확인하는 절차가 없었음.',
    evidence: '발송 기록, 삭제 확인서',
    recoveryAndPrevention: '메일을 회수하고 64명에게 통지함. 학과 공용 주소록을 정비하고 발송 전 확인 창을 켬.',
    disciplineOpinion: '회수되었고 피해가 확인되지 않아 처분이 필요하지 않다고 봄.',
    targetData: ['general'],
  });
};
