import { seoulDate } from '@bongsu/kit';
import { completeImprovement, decideImprovement, improvementsOf, submitPostMortem } from '../../verbs.ts';
import { narrate, type DemoStory, type Narrator } from '../narrator.ts';
import {
  act,
  approve,
  classify,
  enter,
  entrust,
  findOut,
  gather,
  noDiscipline,
  report,
  submit,
  tellHead,
} from '../steps.ts';

const handler = 'handler-admissions';

const afterwards = async (tale: Narrator): Promise<void> => {
  const dueIn = (days: number): string => seoulDate(tale.now).add({ days }).toString();
  const plans = [
    {
      what: '조회 화면의 접근 확인을 서버에서 다시 하도록 고치기',
      ownerId: tale.person('handler-it'),
      due: dueIn(-20),
    },
    { what: '입학 시스템 변경 전 보안 점검표 적용', ownerId: tale.person('handler-admissions'), due: dueIn(-3) },
    { what: '위탁업체 개발자 대상 안전한 코딩 교육', ownerId: tale.person('staff-admissions'), due: dueIn(12) },
  ];
  await tale.act(handler, tale.daysAgo(33, '15:00'), (tx, deps, id) =>
    submitPostMortem(tx, deps, id, {
      rootCause: '조회 권한을 화면에서만 확인하고 서버에서 확인하지 않는 구조였고, 변경 전 점검에서 걸러지지 않았음.',
      lessons: '수험번호처럼 이어지는 번호는 추측될 수 있으므로 권한을 매번 확인해야 함.',
      sharing: '정보전산원과 입학처 합동 점검 회의',
      improvements: plans,
    }),
  );
  await tale.act('cpo', tale.daysAgo(32, '09:30'), async (tx, deps, id) => {
    for (const { id: improvementId } of await improvementsOf(tx, id))
      await decideImprovement(tx, deps, id, improvementId, { decision: 'approved', note: '' });
  });
  await tale.act('handler-it', tale.daysAgo(21, '17:00'), async (tx, deps, id) => {
    const own = (await improvementsOf(tx, id)).find((one) => one.ownerId === tale.person('handler-it'));
    if (own !== undefined)
      await completeImprovement(tx, deps, id, own.id, '서버에서 본인 여부를 확인하도록 고치고 시험함.');
  });
};

/** Approved and analysed; of three promises one is kept and waits for its check, one is late, one is due soon. */
export const improvementsDue: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  await report(tale, 'staff-admissions', tale.daysAgo(50, '14:10'), {
    summary: '합격자 조회 화면에서 다른 지원자의 성명과 지원 학과가 보인다는 전화를 세 건 받았습니다.',
    noticedAt: tale.daysAgo(50, '14:00'),
    occurredAt: tale.daysAgo(50, '10:00'),
    department: 'admissions',
    count: 30,
  });
  await enter(tale, tale.daysAgo(50, '14:30'), {
    title: '합격자 조회 화면의 다른 지원자 정보 노출',
    department: 'admissions',
  });
  await classify(tale, tale.daysAgo(50, '14:45'), 1);
  await tellHead(
    tale,
    tale.daysAgo(50, '14:50'),
    '전화',
    '합격자 조회 화면에서 다른 지원자 정보가 노출되어 1등급으로 분류함.',
  );
  await entrust(tale, tale.daysAgo(50, '14:55'), handler);
  await gather(tale, tale.daysAgo(50, '15:00'), [
    [handler, '처리책임자'],
    ['handler-it', '시스템 점검'],
  ]);
  await act(tale, 'handler-it', tale.daysAgo(50, '15:10'), 'block', '조회 화면을 닫고 안내 문구를 게시함.');
  await findOut(
    tale,
    handler,
    tale.daysAgo(49, '11:00'),
    {
      subjectCount: 37,
      dataKinds: ['general'],
      dataItems: '성명, 지원 학과, 합격 여부',
      effects: ['leak'],
      cause: 'mistake',
      causeDetail: '화면 개편 때 권한 확인이 빠짐.',
      methods: ['exposure'],
      circumstances: '개편한 조회 화면을 연 뒤 네 시간 동안 이어지는 번호로 다른 지원자의 결과가 조회됨.',
      recovered: false,
      contactsUnknown: 'none',
      unconfirmedItems: [],
    },
    '접속기록 분석',
  );
  await tale.perform(handler, tale.daysAgo(48, '10:00'), '전자우편과 문자');
  await submit(tale, handler, tale.daysAgo(42, '16:00'), {
    reportSummary: '합격자 조회 화면에서 다른 지원자의 결과가 조회됨.',
    breach: '37명의 성명, 지원 학과, 합격 여부. 조회한 주소는 모두 확인됨.',
    circumstances: '개편한 화면을 연 뒤 네 시간 동안 이어지는 번호로 조회됨.',
    peopleInvolved: '입학 시스템 위탁업체 개발자 1명',
    cause: '권한 확인이 화면에만 있었음.',
    evidence: '접속기록 분석 결과, 화면 사본',
    recoveryAndPrevention: '화면을 닫고 고친 뒤 다시 열었으며 37명 전원에게 통지함.',
    disciplineOpinion: '위탁업체에 시정을 요구하고 내부 처분은 필요하지 않다고 봄.',
    targetData: ['general'],
  });
  await approve(tale, tale.daysAgo(40, '10:00'));
  await noDiscipline(tale, tale.daysAgo(40, '10:20'), '내부 직원의 과실이 확인되지 않아 위탁업체에 시정을 요구함');
  await afterwards(tale);
};
