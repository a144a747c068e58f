import { seoulDate } from '@bongsu/kit';
import {
  checkEffect,
  close,
  completeImprovement,
  decideImprovement,
  improvementsOf,
  leaveTeamOut,
  setHandling,
  submitPostMortem,
} from '../../verbs.ts';
import { narrate, type DemoStory, type Narrator } from '../narrator.ts';
import { act, approve, classify, enter, entrust, findOut, noDiscipline, report, submit } from '../steps.ts';

const handler = 'handler-students';

const improve = async (tale: Narrator): Promise<void> => {
  await tale.act(handler, tale.daysAgo(352, '14:00'), (tx, deps, id) =>
    submitPostMortem(tx, deps, id, {
      rootCause: '여러 사람에게 보낼 때 숨은 참조를 쓰도록 하는 장치가 없고, 담당자의 주의에만 기대고 있었음.',
      lessons: '주소가 보이는 것만으로도 장학금 수혜 사실이 알려질 수 있음.',
      sharing: '부서별 개인정보 담당자 회의에서 사례로 공유함.',
      improvements: [
        {
          what: '수신인이 30명을 넘으면 개별 발송만 되도록 메일 시스템 설정 변경',
          ownerId: tale.person('handler-it'),
          due: seoulDate(tale.daysAgo(330, '00:00')).toString(),
        },
      ],
    }),
  );
  await tale.act('cpo', tale.daysAgo(350, '10:00'), async (tx, deps, id) => {
    for (const { id: improvementId } of await improvementsOf(tx, id))
      await decideImprovement(tx, deps, id, improvementId, { decision: 'approved', note: '' });
  });
  await tale.act('handler-it', tale.daysAgo(334, '11:00'), async (tx, deps, id) => {
    for (const { id: improvementId } of await improvementsOf(tx, id))
      await completeImprovement(tx, deps, id, improvementId, '설정을 바꾸고 시험 발송으로 확인함.');
  });
  await tale.act('officer', tale.daysAgo(303, '15:00'), async (tx, deps, id) => {
    for (const { id: improvementId } of await improvementsOf(tx, id))
      await checkEffect(tx, deps, id, improvementId, {
        effect: 'effective',
        note: '한 달 동안 다수 발송 오류가 없었음',
      });
  });
};

/** Closed last year with every step: the example to look at. */
export const closedCase: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  await report(tale, 'staff-students', tale.daysAgo(380, '09:40'), {
    summary: '장학생 안내 메일을 보내면서 받는 사람 128명의 주소가 서로 보이도록 보냈습니다.',
    noticedAt: tale.daysAgo(380, '09:30'),
    occurredAt: tale.daysAgo(380, '09:10'),
    department: 'scholarship',
    count: 128,
  });
  await enter(tale, tale.daysAgo(380, '10:10'), {
    title: '장학생 안내 메일 수신인 주소 노출',
    department: 'scholarship',
  });
  await classify(tale, tale.daysAgo(380, '10:40'), 2);
  await entrust(tale, tale.daysAgo(380, '10:50'), handler);
  await tale.act('cpo', tale.daysAgo(380, '11:00'), (own, storyDeps, id, version) =>
    leaveTeamOut(own, storyDeps, id, { version, reason: '범위가 확정되어 있고 추가 조사가 필요하지 않음' }),
  );
  await act(
    tale,
    handler,
    tale.daysAgo(380, '11:30'),
    'retrieve',
    '받은 사람 전원에게 삭제를 요청하고 읽지 않은 메일을 회수함.',
  );
  await findOut(
    tale,
    handler,
    tale.daysAgo(380, '14:00'),
    {
      subjectCount: 128,
      dataKinds: ['general'],
      dataItems: '전자우편 주소, 장학금 수혜 사실',
      effects: ['leak'],
      cause: 'mistake',
      causeDetail: '숨은 참조 대신 받는 사람에 주소를 입력함.',
      methods: ['exposure'],
      circumstances: '장학생 128명에게 한 번에 발송하면서 받는 사람 칸에 모든 주소를 넣음.',
      recovered: false,
      contactsUnknown: 'none',
      unconfirmedItems: [],
    },
    '발송 기록',
  );
  await tale.perform(handler, tale.daysAgo(379, '10:00'), '전자우편');
  await submit(tale, handler, tale.daysAgo(373, '16:00'), {
    reportSummary: '장학생 안내 메일의 수신인 주소가 서로에게 노출됨.',
    breach: '128명의 전자우편 주소와 장학금 수혜 사실. 확인된 2차 피해는 없음.',
    circumstances: '받는 사람 칸에 모든 주소를 넣어 발송함.',
    peopleInvolved: '장학 담당 1명',
    cause: '다수에게 보낼 때의 확인 절차가 없었음.',
    evidence: '발송 기록, 회수 결과',
    recoveryAndPrevention: '회수와 삭제를 요청하고 전원에게 통지함. 발송 설정을 바꾸도록 제안함.',
    disciplineOpinion: '고의가 없고 즉시 신고하여 처분이 필요하지 않다고 봄.',
    targetData: ['general'],
  });
  await approve(tale, tale.daysAgo(371, '10:00'));
  await noDiscipline(tale, tale.daysAgo(371, '10:30'), '고의가 없고 즉시 신고하였으며 피해가 확인되지 않음');
  await improve(tale);
  await tale.act('officer', tale.daysAgo(303, '15:30'), (own, storyDeps, id, version) =>
    setHandling(own, storyDeps, id, {
      version,
      handlingType: 'unlawful-notified',
      disposition: { judicial: null, discipline: null, note: '위법성을 담당 부서에 알림' },
    }),
  );
  await tale.act('cpo', tale.daysAgo(302, '09:30'), (own, storyDeps, id, version) =>
    close(own, storyDeps, id, version),
  );
};
