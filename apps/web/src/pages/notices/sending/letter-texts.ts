import { dictionary } from '../../../i18n/index.ts';

export const letterTexts = dictionary({
  letters: { ko: '우편', en: 'Letters' },
  help: {
    ko: '다른 방법이 끝나면 우편으로 보낼 사람을 200명씩 묶어 PDF로 만듭니다. 창문 봉투(220×110mm)에 3단으로 접어 넣습니다.',
    en: 'Once the other channels are through, letters are printed in PDFs of 200, for window envelopes (220 × 110 mm), folded in three.',
  },
  none: { ko: '아직 만든 묶음이 없습니다.', en: 'No batch was made yet.' },
  batch: { ko: '묶음', en: 'Batch' },
  nth: { ko: '{number}번', en: 'No. {number}' },
  count: { ko: '통', en: 'Letters' },
  state: { ko: '상태', en: 'State' },
  acts: { ko: '할 일', en: 'To do' },
  making: { ko: '만드는 중', en: 'Being printed' },
  ready: { ko: '내려받기 전', en: 'Ready' },
  taken: { ko: '내려받음, 발송 기록 전', en: 'Downloaded, not recorded as posted' },
  posted: { ko: '우체국에 넘김', en: 'Posted' },
  void: { ko: '보내지 않음', en: 'Not sent' },
  takenBy: { ko: '{name}, {moment}', en: '{name}, {moment}' },
  download: { ko: '내려받기', en: 'Download' },
  downloadHelp: {
    ko: '이름과 주소가 담긴 파일입니다. 내려받으면 보낸 것일 수 있다고 보고, 보냈다거나 버렸다고 기록할 때까지 다시 만들지 않습니다. 내려받은 사실이 접속기록에 남습니다.',
    en: 'It holds names and addresses. From then on it may be in the post: nothing is printed again until you record what became of it. The download is recorded.',
  },
  againHelp: {
    ko: '이미 내려받은 묶음입니다. 두 번 보내지 않도록 먼저 인쇄한 것을 확인해 주세요.',
    en: 'This batch was downloaded before. Make sure that it is not posted twice.',
  },
  post: { ko: '우체국에 넘겼음', en: 'It was posted' },
  postHelp: {
    ko: '이 묶음을 모두 우체국에 넘긴 때를 적어 주세요. 그때를 통지한 때로 봅니다.',
    en: 'When the whole batch was handed to the post: that counts as the moment of the notice.',
  },
  postedAt: { ko: '넘긴 때', en: 'Posted' },
  record: { ko: '기록', en: 'Record' },
  wasPosted: { ko: '{count}통을 보낸 것으로 기록했습니다.', en: '{count} letters are recorded as sent.' },
  drop: { ko: '보내지 않음', en: 'It was not sent' },
  dropHelp: {
    ko: '보내지 않았고 인쇄한 종이도 파쇄했을 때만 고르세요. 이 사람들은 다음 묶음을 기다립니다.',
    en: 'Only when nothing was sent and the paper was destroyed. Its people wait for another batch.',
  },
  wasVoid: { ko: '다음 묶음을 기다립니다.', en: 'They wait for another batch.' },
});
