import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '홈페이지 등 게시', en: 'Postings' },
  help: {
    ko: '연락처를 알 수 없으면 홈페이지에 30일 이상 올려 통지를 대신할 수 있습니다 (시행령 제39조제3항).',
    en: 'Where contacts are unknown, a posting of 30 days or more stands in for letters.',
  },
  none: { ko: '기록한 게시가 없습니다.', en: 'No posting is recorded.' },
  start: { ko: '게시 시작 기록', en: 'Record a posting' },
  startHelp: {
    ko: '승인된 통지문을 실제로 올린 뒤에 기록합니다. 기한은 올린 때를 기준으로 지킨 것이 됩니다.',
    en: 'Record it after the approved notice was really put up; the duty counts as done from that moment.',
  },
  leftOver: {
    ko: '이 통지가 어떤 방법으로도 닿지 않은 {count}명을 위해 게시합니다.',
    en: 'For the {count} people whom no channel of this notice reached.',
  },
  noApproved: {
    ko: '먼저 통지문을 승인받아야 게시를 기록할 수 있습니다.',
    en: 'A notice has to be approved before its posting can be recorded.',
  },
  notice: { ko: '어느 통지문', en: 'Which notice' },
  place: { ko: '어디에', en: 'Where' },
  homepage: { ko: '홈페이지', en: 'Homepage' },
  premises: { ko: '사업장', en: 'Premises' },
  premisesNote: { ko: '홈페이지가 없을 때, 보기 쉬운 곳에', en: 'Without a homepage, where people see it' },
  location: { ko: '주소 또는 장소', en: 'Address or place' },
  locationHelp: { ko: '홈페이지면 그 화면의 주소를 적어 주세요.', en: 'For a homepage, the address of the page.' },
  startsAt: { ko: '올린 때', en: 'Put up' },
  record: { ko: '기록', en: 'Record' },
  started: {
    ko: '게시를 기록했습니다. {moment}까지 올려 두어야 합니다.',
    en: 'Recorded. It has to stay up until {moment}.',
  },
  running: { ko: '게시 중', en: 'Up' },
  complete: { ko: '기간을 채움', en: 'Days complete' },
  ended: { ko: '내림', en: 'Taken down' },
  'ended-early': { ko: '일찍 내림', en: 'Taken down early' },
  keepUntil: { ko: '{days}일: {moment}까지 올려 둡니다', en: '{days} days: up until {moment}' },
  since: { ko: '{moment}부터 · {name}', en: 'since {moment} · {name}' },
  endedOn: { ko: '{moment}에 내림', en: 'taken down {moment}' },
  end: { ko: '내린 것 기록', en: 'Record that it came down' },
  endHelp: {
    ko: '{moment} 전에 내렸다면 사유를 적어야 하고, 다시 올려야 할 수 있습니다.',
    en: 'If it came down before {moment}, say why; it may have to go up again.',
  },
  endedAt: { ko: '내린 때', en: 'Came down' },
  endReason: { ko: '사유', en: 'Reason' },
  endRecorded: { ko: '내린 것을 기록했습니다.', en: 'Recorded.' },
  evidence: { ko: '게시 화면 갈무리', en: 'Pictures of the posting' },
  addEvidence: { ko: '갈무리 올리기', en: 'Add a picture' },
  evidenceHelp: { ko: '주소와 날짜가 보이게 찍은 그림이나 PDF', en: 'A picture or PDF that shows address and date' },
  added: { ko: '갈무리를 올렸습니다.', en: 'Added.' },
  noEvidence: {
    ko: '아직 갈무리가 없습니다. 올린 날과 내리는 날에 하나씩 남겨 주세요.',
    en: 'None yet. Keep one from each end.',
  },
});
