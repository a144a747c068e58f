import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '규칙이 바뀌어 달라진 것', en: 'What other rules changed' },
  lead: {
    ko: '{at}에 새 규칙 묶음으로 다시 판단했습니다({from} → {to}). 아래는 같은 사실을 같은 시각에 두고 법이 바뀌어 달라진 것만 견준 결과입니다.',
    en: 'On {at} the case was assessed by new rules ({from} → {to}). Below is only what the law changed: the same facts at the same moment.',
  },
  factsToo: {
    ko: '그때 사실도 바뀌었지만, 사실 때문에 달라진 것은 여기에 없습니다.',
    en: 'The facts changed then as well; what follows from them is not shown here.',
  },
  nothing: { ko: '법이 바뀌어 달라진 의무가 없습니다.', en: 'The law changed no duty of this case.' },
  appears: { ko: '새 규칙에서 처음 판단하는 의무입니다.', en: 'Only the new rules know this duty.' },
  disappears: { ko: '새 규칙에는 없는 의무입니다.', en: 'The new rules no longer know this duty.' },
  earlier: { ko: '앞선 판단 보기 ({at})', en: 'The earlier decision ({at})' },
  due: { ko: '기한 {at}', en: 'due {at}' },
  fromTo: { ko: '{what}: {from} → {to}', en: '{what}: {from} → {to}' },
  is: { ko: '{what}: {value}', en: '{what}: {value}' },
  added: { ko: '더해짐 {items}', en: 'joins {items}' },
  removed: { ko: '빠짐 {items}', en: 'leaves {items}' },
  order: { ko: '순서', en: 'order' },
  none: { ko: '없음', en: 'none' },
  version: { ko: '적용 판본', en: 'Version' },
  status: { ko: '상태', en: 'Status' },
  term: { ko: '기한', en: 'Term' },
  content: { ko: '알릴 항목', en: 'Items to tell' },
  exception: { ko: '예외', en: 'Exception' },
  missing: { ko: '모자란 사실', en: 'Missing facts' },
  recipients: { ko: '상대', en: 'Towards' },
  basis: { ko: '근거', en: 'Basis' },
  confidence: { ko: '확인 정도', en: 'How sure' },
});
