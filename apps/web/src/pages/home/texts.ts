import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  errands: { ko: '접속기록에 관한 할 일', en: 'About access records' },
  title: { ko: '오늘 할 일', en: 'Today' },
  report: { ko: '침해사실 신고', en: 'Report a breach' },
  reportHelp: {
    ko: '개인정보가 새어 나갔거나 그럴 것 같다면 확실하지 않아도 바로 알려 주세요. 1분이면 됩니다.',
    en: 'If personal data has leaked, or may have, tell us at once even if you are not sure. It takes a minute.',
  },

  clocks: { ko: '흐르고 있는 법정 기한', en: 'Legal terms that run' },
  allClocks: { ko: '현황판에서 모두 보기 ({count}건)', en: 'All {count} on the dashboard' },

  tasks: { ko: '나를 기다리는 일', en: 'Waiting for me' },
  none: { ko: '지금 기다리는 일이 없습니다.', en: 'Nothing waits for you now.' },
  noneHelp: {
    ko: '맡은 사고에 할 일이 생기면 급한 것부터 여기에 나옵니다.',
    en: 'When a case of yours needs you, it appears here, the most urgent first.',
  },
  late: { ko: '기한 지남', en: 'Overdue' },
  today: { ko: '오늘', en: 'Today' },
  'this-week': { ko: '이번 주', en: 'This week' },
  later: { ko: '그 뒤', en: 'Later' },
  'no-date': { ko: '기한 없음', en: 'No date' },
  count: { ko: '{count}건', en: '{count}' },
  since: { ko: '{day}부터', en: 'since {day}' },
  asRole: { ko: '{role} 누구나', en: 'any {role}' },
  team: { ko: '대응팀이 할 일', en: 'What the team has to do' },
  teamHelp: {
    ko: '함께 맡은 사고에서 다른 사람을 기다리는 일입니다. 늦어지지 않게 챙겨 주세요.',
    en: 'In cases you work on, this waits for somebody else. Please see that it gets done in time.',
  },
  teamLate: { ko: '기한 지남 {count}건', en: '{count} overdue' },
  allTeam: { ko: '현황판에서 모두 보기 ({count}건)', en: 'All {count} on the dashboard' },
  or: { ko: ' 또는 ', en: ' or ' },
  hiddenCase: { ko: '볼 수 없는 사고', en: 'A case you do not see' },
  complete: { ko: '이행 보고', en: 'Report it done' },
  completeLabel: { ko: '무엇을 어떻게 했나요?', en: 'What was done, and how?' },
  completed: { ko: '이행을 보고했습니다.', en: 'Reported as done.' },

  mine: { ko: '내가 한 신고', en: 'What I reported' },
});
