import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '검출 에이전트', en: 'Agents' },
  lead: {
    ko: '컴퓨터마다 설치되어 개인정보가 든 파일을 찾는 프로그램입니다. 값은 보내지 않고, 종류와 건수와 가려진 예만 보냅니다.',
    en: 'Programs that look for files with personal data, one on each machine. They send kinds, counts and masked samples, never a value.',
  },
  none: { ko: '아직 에이전트가 없습니다.', en: 'There are no agents yet.' },
  noneHelp: {
    ko: '컴퓨터를 쓰는 사람을 골라 등록 코드를 발급하고, 그 컴퓨터에서 bongsu agent 로 등록하세요.',
    en: 'Issue a code for whoever uses a machine, and enrol it there with bongsu agent.',
  },
  invite: { ko: '등록 코드 발급', en: 'Issue a code' },
  label: { ko: '컴퓨터 이름', en: 'Name of the machine' },
  labelExample: { ko: '예: 교무처 창구 컴퓨터', en: 'For example: front desk' },
  owner: { ko: '쓰는 사람', en: 'Owner' },
  ownerHelp: { ko: '찾은 파일을 어떻게 할지 정할 사람입니다.', en: 'They decide what becomes of the files found.' },
  deputy: { ko: '대신할 사람', en: 'Stands in' },
  code: { ko: '등록 코드', en: 'Code' },
  codeShown: { ko: '이 코드는 지금 한 번만 보입니다.', en: 'This code is shown this once.' },
  codeHelp: {
    ko: '이레 안에, 한 컴퓨터에서만 쓸 수 있습니다. 직접 건네주세요.',
    en: 'It works for a week and on one machine. Hand it over in person.',
  },
  close: { ko: '닫기', en: 'Close' },
  state: { ko: '상태', en: 'State' },
  waiting: { ko: '등록 기다림', en: 'Not enrolled yet' },
  lapsed: { ko: '코드 기한 지남', en: 'Code lapsed' },
  active: { ko: '연결됨', en: 'Enrolled' },
  revoked: { ko: '끊음', en: 'Revoked' },
  removed: { ko: '스스로 떠남', en: 'Removed itself' },
  machine: { ko: '기종과 판', en: 'Platform and version' },
  lastSeen: { ko: '마지막 연결', en: 'Last seen' },
  acts: { ko: '할 일', en: 'Actions' },
  more: { ko: '{label} 에이전트의 할 일', en: 'Actions for {label}' },
  renew: { ko: '등록 코드 다시 발급', en: 'Issue a new code' },
  renewHelp: {
    ko: '앞 코드와 지금 연결은 바로 끝납니다. 새 코드로 다시 등록해야 합니다.',
    en: 'The old code and the present connection end at once. The machine has to enrol anew.',
  },
  revoke: { ko: '끊기', en: 'Revoke' },
  revokeHelp: {
    ko: '이 에이전트는 더 이상 아무것도 받거나 보낼 수 없습니다. 다시 쓰려면 새로 등록해야 합니다.',
    en: 'It can neither ask nor tell anything any more. To use it again, enrol it anew.',
  },
  revokedNow: { ko: '끊었습니다.', en: 'Revoked.' },
});
