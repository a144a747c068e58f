import { toSeoulIso, type Instant } from '@bongsu/kit';
import { draftNotice, submitNotice } from '../../verbs.ts';
import { narrate, type DemoStory, type Narrator } from '../narrator.ts';
import { act, classify, enter, entrust, findOut, gather, report, tellHead } from '../steps.ts';

const FRIDAY = 5;

/** The last Friday at 18:40 before `at`: the hour at which such things are put online. */
const fridayEvening = (at: Instant): Instant => {
  const local = at.toZonedDateTimeISO('Asia/Seoul');
  const back = (local.dayOfWeek - FRIDAY + 7) % 7;
  const friday = local.subtract({ days: back }).withPlainTime('18:40');
  return (friday.epochMilliseconds < at.epochMilliseconds ? friday : friday.subtract({ days: 7 })).toInstant();
};

const investigate = async (tale: Narrator, after: (minutes: number) => Instant): Promise<void> => {
  await act(
    tale,
    'handler-students',
    after(95),
    'block',
    '공지사항 게시물과 붙임파일을 내리고 게시판 첨부 기능을 중지함.',
  );
  await tale.evidence(
    'handler-students',
    after(110),
    '게시물 화면과 붙임파일 목록',
    '장학 공지 게시판',
    '게시물 번호 4821 / 붙임 1: 장학생 선발 결과.xlsx / 숨긴 시트 1개 확인',
  );
  await findOut(
    tale,
    'handler-students',
    after(150),
    {
      subjectCount: 2300,
      dataKinds: ['general'],
      dataItems: '성명, 학번, 학과, 휴대전화번호, 직전 학기 평점',
      effects: ['leak'],
      cause: 'mistake',
      causeDetail: '선발 결과 파일에 신청자 전체 명단이 숨긴 시트로 남아 있었음.',
      methods: ['exposure'],
      unconfirmedItems: ['I2'],
      containedAt: toSeoulIso(after(95)),
    },
    '붙임파일 확인',
  );
  await act(
    tale,
    'handler-it',
    after(240),
    'investigate',
    '웹서버 접속기록에서 붙임파일을 내려받은 주소를 추출하는 중. 검색엔진에 저장된 사본이 있는지 함께 확인함.',
  );
  await act(
    tale,
    'handler-it',
    after(330),
    'retrieve',
    '검색엔진 사업자에 저장된 사본 삭제를 요청하고 접수번호를 받음.',
  );
  await findOut(
    tale,
    'handler-students',
    after(400),
    {
      recovered: false,
      contactsUnknown: 'none',
      circumstances: '장학생 선발 결과를 공지하면서 붙임파일을 확인하지 않고 올림.',
    },
    '담당자 면담',
  );
};

/** A first notice, written while it is still being found out since when the file was taken (시행령 제39조제2항). */
const writeNotice = async (tale: Narrator, after: (minutes: number) => Instant): Promise<void> => {
  const { id: noticeId, version } = await tale.act('handler-students', after(450), (tx, deps, id) =>
    draftNotice(tx, deps, id, { kind: 'staged', firstNoticeId: null }),
  );
  await tale.act('handler-students', after(480), (tx, deps, id) => submitNotice(tx, deps, id, noticeId, version));
};

/** A clock that runs: 2,300 people in the attachment of a public notice, found eleven hours ago. */
export const noticeAttachment: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  const noticed = tale.now.subtract({ hours: 11 });
  const after = (minutes: number): Instant => noticed.add({ minutes });
  await report(tale, 'staff-students', after(15), {
    summary:
      '장학생 선발 결과 공지의 붙임파일에 신청자 전체 명단이 들어 있습니다.\n' +
      '엑셀 파일의 숨긴 시트에 성명, 학번, 휴대전화번호가 그대로 남아 있고, 누구나 내려받을 수 있는 게시판입니다.',
    noticedAt: noticed,
    occurredAt: fridayEvening(noticed),
    department: 'scholarship',
    count: 2000,
  });
  await enter(tale, after(35), {
    title: '장학생 선발 결과 공지 붙임파일에 신청자 명단 노출',
    department: 'scholarship',
  });
  await classify(tale, after(50), 1);
  await tellHead(
    tale,
    after(60),
    '전화',
    '공개 게시판에 약 2,300명의 명단이 노출되어 1등급으로 분류함. 대응팀을 소집하겠음.',
  );
  await entrust(tale, after(65), 'handler-students');
  await gather(tale, after(75), [
    ['handler-students', '처리책임자'],
    ['handler-it', '접속기록 분석과 사본 삭제'],
    ['officer2', '접수와 기록'],
  ]);
  await investigate(tale, after);
  await tale.perform('handler-students', after(420), '게시물 삭제와 검색엔진 사본 삭제 요청', ['mitigate']);
  await writeNotice(tale, after);
};
