import { dictionary } from '../../i18n/dictionary.ts';

export const texts = dictionary({
  tab: { ko: '안내', en: 'Information' },
  title: { ko: '내 개인정보도 해당되는지 확인하기', en: 'Check whether your data is affected' },
  lead: {
    ko: '본인의 이름과, 기관에 알려 두었던 전자우편 주소나 휴대전화 번호를 적어 주세요. 두 가지가 함께 명단에 있는지만 확인합니다.',
    en: 'Give your name, and the e-mail address or mobile number that the organisation has of you. It is only checked whether both are on the list together.',
  },
  privacy: {
    ko: '적으신 내용과 확인한 사실은 남기지 않으며, 접속한 주소와 기기를 기록하지 않습니다.',
    en: 'What you enter and that you asked are not kept, nor your network address or device.',
  },
  name: { ko: '이름', en: 'Name' },
  nameHelp: { ko: '띄어쓰기는 상관없습니다.', en: 'Spaces do not matter.' },
  kind: { ko: '함께 확인할 것', en: 'Together with' },
  byEmail: { ko: '전자우편 주소', en: 'E-mail address' },
  byPhone: { ko: '휴대전화 번호', en: 'Mobile number' },
  needed: { ko: '내용을 적어 주세요.', en: 'Please fill this in.' },
  send: { ko: '확인하기', en: 'Check' },
  foundTitle: { ko: '명단에 있습니다', en: 'You are on the list' },
  found: {
    ko: '적어 주신 두 가지가 이 안내의 대상자 명단에 있습니다.',
    en: 'What you entered is on the list of people whom this notice concerns.',
  },
  nothingTitle: { ko: '찾지 못했습니다', en: 'Nothing was found' },
  nothing: {
    ko: '적어 주신 두 가지로는 찾지 못했습니다. 이름이나 연락처가 다르게 등록되어 있을 수 있으니, 다른 연락처로 다시 확인하거나 담당부서에 문의해 주세요.',
    en: 'We found nothing under these two facts. Your name or address may be registered differently: try another one, or ask the office below.',
  },
  ask: { ko: '문의: {organisation} {contact}', en: 'Ask: {organisation} {contact}' },
  again: { ko: '다시 확인하기', en: 'Check again' },
  notice: { ko: '안내문으로 돌아가기', en: 'Back to the notice' },
});
