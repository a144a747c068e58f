import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '신고 통계', en: 'Statistics of reports' },
  lead: {
    ko: '볼 수 있는 사고를 해마다 셉니다. 신고자를 알아볼 수 없도록 3건 미만인 칸과, 합계로 그 칸을 알아낼 수 있는 칸을 가립니다.',
    en: 'The cases you see, year by year. Cells under 3, and those from which they could be worked out, are hidden, so that no reporter is recognised.',
  },
  year: { ko: '연도', en: 'Year' },
  total: { ko: '{year}년 신고 {count}건', en: '{count} reports in {year}' },
  tooFew: {
    ko: '신고가 적어 보여 드리면 누구인지 알 수 있으므로 이 해의 통계는 가립니다.',
    en: 'There are so few reports that showing them would tell who reported: this year is hidden.',
  },
  month: { ko: '월', en: 'Month' },
  department: { ko: '부서', en: 'Department' },
  reporterType: { ko: '신고자 유형', en: 'Kind of reporter' },
  source: { ko: '신고 창구', en: 'Door' },
  handlingType: { ko: '처리유형', en: 'Outcome' },
  unknown: { ko: '모름', en: 'Not known' },
  hidden: { ko: '가림', en: 'Hidden' },
});
