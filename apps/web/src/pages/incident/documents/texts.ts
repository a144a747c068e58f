import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '발행한 문서', en: 'Issued documents' },
  lead: {
    ko: '발행하면 문서번호가 붙고, 나간 그대로 보관됩니다. 다시 발행하면 새 번호가 붙습니다.',
    en: 'Each issue takes a number and is kept as it went out. Issuing again takes a new number.',
  },
  issue: { ko: '문서 발행', en: 'Issue a document' },
  onePage: { ko: '기관장 보고 한 장', en: 'One page for the head' },
  onePageDone: {
    ko: '기관장 보고 한 장을 내려받았습니다. 문서번호가 붙어 보관됩니다.',
    en: 'Downloaded; it took a number and is kept.',
  },
  none: { ko: '아직 발행한 문서가 없습니다.', en: 'No document is issued yet.' },
  noneHelp: {
    ko: '침해사실 신고서, 처리보고서, 통지문, 유출 신고서를 PDF나 한글(HWPX)로 발행할 수 있습니다.',
    en: 'Report form, closure report, notice and authority report, as PDF or HWPX.',
  },
  kind: { ko: '문서', en: 'Document' },
  format: { ko: '파일 형식', en: 'Format' },
  pdf: { ko: 'PDF', en: 'PDF' },
  hwpx: { ko: '한글 (HWPX)', en: 'Hangul (HWPX)' },
  reporter: { ko: '신고자', en: 'Reporter' },
  sealed: { ko: '봉인한 채로', en: 'Sealed' },
  sealedNote: { ko: '이름과 연락처를 ‘봉인’으로 찍습니다.', en: 'Name and contact are printed as sealed.' },
  opened: { ko: '신원을 넣어서', en: 'With the identity' },
  openedNote: {
    ko: '신원을 열어 둔 동안에만 발행할 수 있고, 열어 둔 사람만 볼 수 있습니다.',
    en: 'Only while you have it open; only those who have it open see the document.',
  },
  issued: { ko: '{number}로 발행했습니다.', en: 'Issued as {number}.' },
  number: { ko: '문서번호', en: 'Number' },
  file: { ko: '파일', en: 'File' },
  fileLine: { ko: '{format} · {size}', en: '{format} · {size}' },
  sha256: { ko: '요약값 (SHA-256)', en: 'SHA-256' },
  issuedAt: { ko: '발행', en: 'Issued' },
  actions: { ko: '할 일', en: 'Actions' },
  reveals: { ko: '신고자 신원 포함', en: 'Names the reporter' },
  download: { ko: '내려받기', en: 'Download' },
  downloadNth: { ko: '{number} 내려받기', en: 'Download {number}' },
  downloadBody: {
    ko: '{number} 문서를 내려받습니다. 누가 왜 내려받았는지 접속기록에 남습니다.',
    en: 'Downloads {number}. Who downloaded it and why is kept on record.',
  },
  verify: { ko: '확인', en: 'Check' },
  verifyNth: { ko: '{number} 발행된 그대로인지 확인', en: 'Check {number}' },
  match: { ko: '발행된 그대로입니다.', en: 'It is as it was issued.' },
  mismatch: {
    ko: '발행한 때와 다릅니다. 시스템을 그대로 두고 감사와 시스템 관리자에게 알려 주세요.',
    en: 'It differs from what was issued. Leave the system as it is and tell the auditor and an administrator.',
  },
  'cannot-check': {
    ko: '보관한 파일을 읽을 수 없어 확인하지 못했습니다. 시스템 관리자에게 알려 주세요.',
    en: 'The stored file cannot be read, so nothing can be said. Tell an administrator.',
  },
  system: { ko: '시스템', en: 'The system' },
});
