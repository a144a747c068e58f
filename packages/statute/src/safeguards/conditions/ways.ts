import { anyOf, no, unknown, yes } from '../../engine/finding.ts';
import type { Text } from '../../parameters/model.ts';
import type { SafeguardCondition } from '../day-law.ts';
import type { KnownProfile } from '../profile/known-profile.ts';
import { not } from './opposite.ts';

type Flag = 'processingSystem' | 'remoteAccess' | 'mobileDevices' | 'deviceStorage' | 'removableMedia';

/** How data is processed, as the profile says; the sentence carries the article of the duty that asks. */
const flag =
  (fact: Flag & keyof KnownProfile, is: Text, isNot: Text): SafeguardCondition =>
  ({ cite }) => {
    const holds = yes({ ...is, cite });
    const fails = no({ ...isNot, cite });
    const open = unknown(fact, {
      ko: `다음이 맞는지 알 수 없다: ${is.ko}`,
      en: `Whether this holds is unknown: ${is.en}`,
      cite,
    });
    return (profile) => {
      const told = profile[fact];
      if (told === null) return open;
      return told ? holds : fails;
    };
  };

export const processingSystem = flag(
  'processingSystem',
  { ko: '별도의 개인정보처리시스템을 이용한다.', en: 'A processing system of its own is used.' },
  { ko: '업무용 컴퓨터나 모바일 기기만으로 처리한다.', en: 'Data is processed on office computers or mobiles alone.' },
);

export const noProcessingSystem = not(processingSystem);

export const remoteAccess = flag(
  'remoteAccess',
  { ko: '외부에서 정보통신망으로 처리시스템에 접속한다.', en: 'The system is reached from outside over a network.' },
  { ko: '외부에서 처리시스템에 접속하지 않는다.', en: 'The system is not reached from outside.' },
);

export const mobileDevices = flag(
  'mobileDevices',
  { ko: '업무용 모바일 기기로 개인정보를 처리한다.', en: 'Mobile devices are used for personal data at work.' },
  { ko: '업무용 모바일 기기를 쓰지 않는다.', en: 'No mobile devices are used at work.' },
);

const computers = flag(
  'deviceStorage',
  { ko: '취급자의 컴퓨터나 모바일 기기에 개인정보를 저장한다.', en: "Data is kept on handlers' computers or mobiles." },
  { ko: '취급자의 기기에 저장하지 않는다.', en: "No data is kept on handlers' devices." },
);

const media = flag(
  'removableMedia',
  { ko: '보조저장매체에 개인정보를 저장한다.', en: 'Data is kept on removable media.' },
  { ko: '보조저장매체에 저장하지 않는다.', en: 'No data is kept on removable media.' },
);

/** 취급자의 컴퓨터, 모바일 기기 및 보조저장매체 등 (제7조제5항). */
export const deviceStorage = anyOf(computers, media);

/** 업무용 컴퓨터 또는 모바일 기기 (구 제7조제7항), without removable media. */
export const computerStorage = computers;
