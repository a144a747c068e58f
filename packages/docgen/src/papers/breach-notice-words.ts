import type { Language, NoticeItemCode, NoticeStage } from '../models/index.ts';

/** The fixed words of the notice to people, side by side. */
export interface NoticeWords {
  readonly titles: Readonly<Record<NoticeStage, string>>;
  readonly introductions: Readonly<Record<NoticeStage, string>>;
  readonly headings: Readonly<Record<NoticeItemCode, string>>;
  readonly everyone: string;
  readonly honorific: string;
  readonly pending: string;
  readonly basis: string;
  readonly previous: string;
  readonly contact: readonly [string, string, string, string, string];
  readonly contactHeading: string;
}

const ko: NoticeWords = {
  titles: {
    first: '개인정보 유출 통지문',
    supplementary: '개인정보 유출 추가 통지문',
    possibility: '개인정보 유출 가능성 통지문',
    'all-clear': '개인정보 유출 가능성 확인 결과 통지문',
  },
  introductions: {
    first:
      '우리 기관이 보유한 귀하의 개인정보가 유출된 사실을 확인하여 아래와 같이 알려 드립니다. 소중한 개인정보를 지키지 못해 깊이 사과드립니다.',
    supplementary: '앞서 알려 드린 개인정보 유출과 관련하여 그 뒤에 확인한 내용을 아래와 같이 추가로 알려 드립니다.',
    possibility:
      '귀하의 개인정보가 유출되었을 가능성이 있어 피해를 미리 막으실 수 있도록 아래와 같이 알려 드립니다. 유출 여부는 확인하고 있습니다.',
    'all-clear':
      '앞서 알려 드린 개인정보 유출 가능성을 조사한 결과, 귀하의 개인정보가 유출되지 않은 것으로 확인되어 아래와 같이 알려 드립니다.',
  },
  headings: {
    I1: '유출된 개인정보의 항목',
    I2: '유출된 시점과 그 경위',
    I3: '피해를 줄이기 위하여 귀하가 하실 수 있는 방법',
    I4: '우리 기관의 대응조치와 피해 구제절차',
    I5: '피해 신고 등을 접수하는 담당부서와 연락처',
    I6: '법적 권리와 행사 방법',
    P1: '유출 가능성이 있는 개인정보의 항목',
    P2: '유출이 의심되는 시점과 그 경위',
    P4: '추가 통지 안내',
  },
  everyone: '정보주체 귀하',
  honorific: '귀하',
  pending: '현재 확인하고 있으며, 확인되는 대로 추가로 알려 드리겠습니다.',
  basis: '통지 근거',
  previous: '관련 통지',
  contact: ['담당부서', '담당자', '전화번호', '전자우편', '주소'],
  contactHeading: '문의와 피해 접수',
};

const en: NoticeWords = {
  titles: {
    first: 'Notice of a Personal Data Breach',
    supplementary: 'Further Notice of a Personal Data Breach',
    possibility: 'Notice of a Possible Personal Data Breach',
    'all-clear': 'Outcome of a Possible Personal Data Breach',
  },
  introductions: {
    first:
      'We have found that personal data about you held by our organisation was leaked, and write to tell you what happened. We are sorry that we did not protect it.',
    supplementary:
      'Further to our earlier notice of a personal data breach, we write to tell you what we have found since.',
    possibility:
      'Personal data about you may have been leaked. We are still finding out, and write now so that you can protect yourself.',
    'all-clear':
      'We have looked into the possible breach that we told you about earlier, and found that personal data about you was not leaked.',
  },
  headings: {
    I1: 'Personal data that was leaked',
    I2: 'When and how it happened',
    I3: 'What you can do to limit harm',
    I4: 'What we are doing, and how to obtain relief',
    I5: 'Where to report harm and ask questions',
    I6: 'Your legal rights and how to use them',
    P1: 'Personal data that may have been leaked',
    P2: 'When and how it may have happened',
    P4: 'Further notice',
  },
  everyone: 'To the person concerned',
  honorific: '',
  pending: 'We are still confirming this and will write again as soon as we know.',
  basis: 'Legal basis',
  previous: 'Earlier notice',
  contact: ['Department', 'Contact', 'Telephone', 'E-mail', 'Address'],
  contactHeading: 'Questions and reports of harm',
};

export const noticeWords: Readonly<Record<Language, NoticeWords>> = { ko, en };
