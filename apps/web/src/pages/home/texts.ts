import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '내 할 일', en: 'My tasks' },
  none: { ko: '지금 기다리는 일이 없습니다.', en: 'Nothing waits for you now.' },
  noneHelp: {
    ko: '맡은 사고에 기한이 생기면 가장 급한 것부터 여기에 나옵니다.',
    en: 'When a case of yours gets a term, it appears here, the most urgent first.',
  },
});
