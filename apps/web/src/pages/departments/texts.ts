import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '부서', en: 'Departments' },
  lead: {
    ko: '사고와 구성원이 속하는 부서입니다. 윗부서의 책임자는 아랫부서의 사고도 봅니다.',
    en: 'What cases and people belong to. Who heads a department also sees the cases below it.',
  },
  people: { ko: '{count}명', en: { one: '{count} person', other: '{count} people' } },
  peopleBelow: { ko: '아래까지 {count}명', en: '{count} with those below' },
  acts: { ko: '{name}에 할 일', en: 'What to do with {name}' },
  create: { ko: '아래에 부서 만들기', en: 'Add a department below' },
  rename: { ko: '이름 바꾸기', en: 'Rename' },
  move: { ko: '다른 부서 아래로 옮기기', en: 'Move below another' },
  name: { ko: '부서 이름', en: 'Name' },
  sort: { ko: '순서', en: 'Order' },
  sortHelp: { ko: '작은 수가 먼저 옵니다.', en: 'Smaller numbers come first.' },
  below: { ko: '{name} 아래에 만듭니다.', en: 'Below {name}.' },
  newParent: { ko: '어느 부서 아래로', en: 'Below which department' },
  moveHelp: {
    ko: '이 부서와 그 아래 부서가 함께 옮겨 갑니다. 누가 어느 사고를 보는지도 따라서 바뀝니다.',
    en: 'It moves with everything below it, and who sees which cases changes with it.',
  },
  save: { ko: '저장', en: 'Save' },
  doMove: { ko: '옮기기', en: 'Move' },
  doCreate: { ko: '만들기', en: 'Add' },
  done: { ko: '저장했습니다.', en: 'Saved.' },
});
