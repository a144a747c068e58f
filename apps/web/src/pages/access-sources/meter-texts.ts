import type { FollowFault, SourceDayState } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

/** What the completeness meter (누락 없는 수집) says, and what to do about it. */
export const meterTexts = dictionary({
  silent: {
    ko: '{since} 이후 기록이 오지 않습니다. 근무시간으로 {span} 넘게 조용한 일은 없어야 하는 시스템입니다.',
    en: 'No record came since {since}. This system should not be silent for more than {span} of working time.',
  },
  silentDo: {
    ko: '시스템과 기록을 보내는 프로그램이 움직이는지, 키나 네트워크가 바뀌지 않았는지 확인해 주세요. 그사이의 기록이 시스템에 남아 있으면 다시 보내면 됩니다. 두 번 저장되지 않습니다.',
    en: 'Check that the system and what sends its records are running, and that neither key nor network changed. What the system still has of that time can be sent again; nothing is kept twice.',
  },
  fewer: {
    ko: '{day}에 {count}건만 왔습니다. 같은 때에 보통 {usual}건이 옵니다.',
    en: 'On {day} only {count} records came; by the same hour there are usually {usual}.',
  },
  fewerDo: {
    ko: '일부 서버나 메뉴의 기록만 빠지고 있을 수 있습니다. 서버가 여럿이면 하나씩 확인해 주세요. 방학이나 업무 변경처럼 까닭이 있다면 그대로 두면 됩니다.',
    en: 'One of several servers, or a part of the system, may have stopped. Check them one by one. Where there is a reason, such as a holiday season, nothing need be done.',
  },
  ahead: { ko: '기록의 시각이 지금보다 {span} 앞섭니다.', en: 'Times of records lie {span} ahead of ours.' },
  behind: {
    ko: '가장 새로운 기록의 시각도 평소보다 {span} 뒤처집니다.',
    en: 'Even the newest records are {span} older than usual.',
  },
  clockDo: {
    ko: '그 시스템의 시계(NTP)를 확인해 주세요. 시각이 틀린 기록은 접속일시의 증거가 되지 못합니다.',
    en: 'Check the clock (NTP) of that system. A record with a wrong time does not prove when somebody had access.',
  },
  behindDo: {
    ko: '시스템의 시계가 뒤로 갔거나, 기록이 쌓였다가 늦게 오고 있습니다. 시계(NTP)와 보내는 프로그램의 밀린 양을 확인해 주세요.',
    en: 'Its clock was set back, or records pile up before they are sent. Check the clock (NTP) and what waits to be sent.',
  },
  incomplete: {
    ko: '어제와 오늘 온 줄의 {share}에 다섯 항목 가운데 하나가 없었습니다: {items}.',
    en: 'Of what came yesterday and today, {share} lacked one of the five items: {items}.',
  },
  incompleteBefore: { ko: '그 전에는 {share}였습니다.', en: 'On the days before it was {share}.' },
  incompleteDo: {
    ko: '다른 이름으로 오는 항목이면 읽는 방법을 고쳐 다시 받고, 시스템이 남기지 않는 항목이면 시스템 쪽에서 남기게 해야 합니다(제8조제1항).',
    en: 'Where the item comes under another name, mend how it is read and take the lines again; where the system does not record it, that has to be mended there (Article 8(1)).',
  },
  refused: {
    ko: '어제와 오늘 {count}줄({share})을 접속기록으로 읽을 수 없었습니다. 아래의 ‘받지 못한 줄’에 있습니다.',
    en: 'Yesterday and today {count} lines ({share}) could not be read as access records. They stand below, under lines not taken.',
  },
  gap: {
    ko: '지난 7일 사이에 따라 읽던 파일이 읽기 전에 지워졌거나 비워졌습니다({count}번). 그 부분은 받지 못했습니다.',
    en: 'In the last 7 days the followed file was removed or emptied before it was read ({count} times). That part was not taken.',
  },
  gapDo: {
    ko: '시스템에 원본이 남아 있으면 다시 보내 주세요. 파일을 압축하거나 지우는 때를 늦추면 다시 생기지 않습니다.',
    en: 'Where the system still has it, send it again. Pack or remove put-aside files later, and it will not happen again.',
  },
  learning: {
    ko: '평소의 흐름을 익히는 중입니다. 여드레쯤 뒤부터 조용하면 알립니다.',
    en: 'What is usual is being learned. In about eight days its silence will be told.',
  },
  minutes: { ko: '{count}분', en: { one: '{count} minute', other: '{count} minutes' } },
  hours: { ko: '{count}시간', en: { one: '{count} hour', other: '{count} hours' } },

  month: { ko: '지난 30일', en: 'The last 30 days' },
  monthHelp: {
    ko: '날마다 받은 기록의 수입니다. 근무일에 기록이 없거나 끊긴 날, 항목이 빠진 줄이 온 날을 표시합니다.',
    en: 'Records taken on each day. Working days without a record or with a gap, and days with items missing, are marked.',
  },
  monthSum: {
    ko: '지난 30일: 끊긴 날 {gaps}일, 항목이 빠진 날 {lacking}일',
    en: 'Last 30 days: {gaps} with a gap, {lacking} with items missing',
  },
  monthWhole: { ko: '지난 30일: 빠진 날 없음', en: 'Last 30 days: none is missing' },

  alarms: { ko: '지난 30일의 수집 경보', en: 'Alarms of the last 30 days' },
  noAlarms: { ko: '알릴 일이 없었습니다.', en: 'There was nothing to tell.' },
  alarm: { ko: '알린 일', en: 'What was told' },
  from: { ko: '시작', en: 'From' },
  to: { ko: '끝', en: 'Until' },
  goesOn: { ko: '계속됨', en: 'Goes on' },

  follow: { ko: '따라 읽을 파일', en: 'File to follow' },
  followHelp: {
    ko: '이 서버에 있는 파일을 쓰이는 대로 읽습니다. 서버 운영자가 연 폴더에 있는 파일만 됩니다. 날마다 바뀌는 이름(access.log.1, access.log-20261129)은 알아서 이어 읽습니다.',
    en: 'A file on this server is read as it is written, from folders that its operator opened. Files that are put aside (access.log.1, access.log-20261129) are gone on with.',
  },
  followNone: { ko: '따라 읽지 않음 (시스템이 보냄)', en: 'None: the system sends' },
  followFolder: { ko: '폴더', en: 'Folder' },
  followFile: { ko: '파일 이름', en: 'Name of the file' },
});

export const weekdayWords = dictionary({
  mon: { ko: '월', en: 'Mon' },
  tue: { ko: '화', en: 'Tue' },
  wed: { ko: '수', en: 'Wed' },
  thu: { ko: '목', en: 'Thu' },
  fri: { ko: '금', en: 'Fri' },
  sat: { ko: '토', en: 'Sat' },
  sun: { ko: '일', en: 'Sun' },
});

export const stateWords = dictionary({
  full: { ko: '받음', en: 'Came' },
  lacking: { ko: '항목 빠짐', en: 'Items' },
  gap: { ko: '끊김', en: 'Gap' },
  none: { ko: '없음', en: 'None' },
  rest: { ko: '휴무', en: 'Off' },
  unknown: { ko: '–', en: '–' },
}) satisfies Record<SourceDayState, Entry>;

export const faultWords = dictionary({
  'not-allowed': {
    ko: '이 폴더는 더 열려 있지 않아 읽지 않습니다. 서버 운영자가 BONGSU_FOLLOW_FOLDERS에 적어야 합니다.',
    en: 'This folder is no longer open, and nothing of it is read. The operator has to name it in BONGSU_FOLLOW_FOLDERS.',
  },
  'not-there': {
    ko: '그런 파일이 아직 없습니다. 생기면 읽기 시작합니다.',
    en: 'There is no such file yet. It is read once it is there.',
  },
  'not-a-file': {
    ko: '파일이 아니거나 다른 곳을 가리키는 링크라 읽지 않습니다. 실제 파일의 이름을 적어 주세요.',
    en: 'It is no file, or a link that leads elsewhere, and is not read. Enter the name of the file itself.',
  },
  'not-readable': {
    ko: '서버에 이 파일을 읽을 권한이 없습니다. 서버 운영자에게 읽기 권한을 요청해 주세요.',
    en: 'The server may not read this file. Ask its operator for the right to.',
  },
}) satisfies Record<FollowFault, Entry>;
