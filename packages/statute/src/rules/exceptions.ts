import { orUnknown } from '../facts/moments.ts';
import type { Deferral, Exemption } from '../engine/rule.ts';
import type { Situation } from '../engine/situation.ts';

/** Every kind of data that was breached is one of `kinds`, and the kinds are known. */
const onlyKinds =
  (...kinds: readonly string[]) =>
  ({ facts }: Situation): boolean =>
    orUnknown(facts.breach.dataKinds)?.every((kind) => kinds.includes(kind)) ?? false;

/** 긴급조치: 확산과 추가 유출을 막기 위한 긴급한 조치가 필요한 동안 통지를 미룬다(시행령 제39조제1항제1호). 신고는 미루지 않는다. */
export const EMERGENCY: Deferral = {
  code: 'EMERGENCY',
  parameter: 'exception-emergency',
  hindrance: 'emergency',
  because: {
    ko: '확산과 추가 유출등을 막기 위한 긴급한 조치가 필요하여 통지를 미룰 수 있다.',
    en: 'Urgent measures against spread or further breach let the notice wait.',
  },
};

/** 천재지변이나 그 밖의 부득이한 사유(시행령 제39조제1항제2호, 제39조의3제1항, 제40조제1항). */
export const FORCE_MAJEURE: Deferral = {
  code: 'FORCE_MAJEURE',
  parameter: 'exception-force-majeure',
  hindrance: 'forceMajeure',
  because: {
    ko: '천재지변이나 그 밖의 부득이한 사유로 기한 안에 하기 어려워 미룰 수 있다.',
    en: 'Force majeure makes it hard to keep the limit, so it may wait.',
  },
};

/** 회수·삭제 등으로 권익 침해 가능성이 현저히 낮아진 경우: 신고만 면하고 통지는 남는다(시행령 제40조제1항 단서). */
export const RECOVERED: Exemption = {
  code: 'RECOVERED',
  parameter: 'exception-recovered',
  holds: ({ facts }) => facts.breach.recovered === true,
  because: {
    ko: '유출등의 경로를 확인하고 회수·삭제하여 침해 가능성이 현저히 낮아졌으므로 신고하지 않을 수 있다. 통지 의무는 그대로이다.',
    en: 'The route is confirmed and the data retrieved or erased, so it need not be reported. The notice remains due.',
  },
};

/** 가명정보에는 제34조제1항·제2항이 적용되지 않는다(법 제28조의7). 제4항의 신고는 빠지지 않는다. */
export const PSEUDONYMISED: Exemption = {
  code: 'PSEUDONYMISED',
  parameter: 'exception-pseudonymised',
  holds: onlyKinds('pseudonymised', 'public-cctv'),
  because: {
    ko: '유출등이 된 정보가 모두 가명정보이므로 이 의무가 적용되지 않는다.',
    en: 'All of the data is pseudonymised, to which this duty does not apply.',
  },
};

/** 공개된 장소의 고정형 영상정보처리기기로 처리되는 정보에는 제34조 전체가 적용되지 않는다(법 제58조제2항). */
export const PUBLIC_CCTV: Exemption = {
  code: 'PUBLIC_CCTV',
  parameter: 'exception-public-cctv',
  holds: onlyKinds('public-cctv'),
  because: {
    ko: '공개된 장소의 고정형 영상정보처리기기로 처리되는 정보만 관련되므로 제34조가 적용되지 않는다.',
    en: 'Only footage from fixed cameras in public places is concerned, to which Article 34 does not apply.',
  },
};

/** 연락처를 알 수 없는 등 정당한 사유: 30일 이상의 게시로 통지를 갈음한다(시행령 제39조제3항). 게시 의무가 대신 생긴다. */
export const CONTACTS_UNKNOWN: Exemption = {
  code: 'CONTACTS_UNKNOWN',
  parameter: 'exception-contacts-unknown',
  holds: ({ facts }) => facts.breach.contactsUnknown === 'all',
  because: {
    ko: '아무의 연락처도 알 수 없으므로 개별 통지를 게시로 갈음한다. 게시 의무가 이를 대신한다.',
    en: 'No contact is known, so a public posting takes the place of individual notices; the posting is due instead.',
  },
};
