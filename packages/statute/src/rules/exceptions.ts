import type { Situated } from '../facts/moments.ts';
import { lookUp } from '../engine/law.ts';
import type { Deemed, Deferral, Exemption } from '../engine/rule.ts';

/** Every kind of data that was breached is one of `kinds`, and the kinds are known. */
const onlyKinds = ({ dataKinds }: Situated, kinds: readonly string[]): boolean =>
  dataKinds?.every((kind) => kinds.includes(kind)) ?? false;

const CCTV = ['public-cctv'];

/** 긴급조치: 확산과 추가 유출을 막기 위한 긴급한 조치가 필요한 동안 통지를 미룬다(시행령 제39조제1항제1호). 신고는 미루지 않는다. */
export const EMERGENCY: Deferral = {
  code: 'EMERGENCY',
  parameter: 'exception-emergency',
  during: ({ emergency }) => emergency,
  title: { ko: '긴급조치', en: 'Urgent measures' },
  touches: {
    ko: '정보주체에 대한 유출등 통지를 긴급조치가 끝날 때까지 미룬다.',
    en: 'Lets the notice to data subjects wait until the measures end.',
  },
  never: {
    ko: '감독기관 신고와 가능성 통지는 미루지 않는다.',
    en: 'Never defers the report to the authority or the notice of a possible breach.',
  },
  because: {
    ko: '확산과 추가 유출등을 막기 위한 긴급한 조치가 필요하여 통지를 미룰 수 있다.',
    en: 'Urgent measures against spread or further breach let the notice wait.',
  },
};

/** 천재지변이나 그 밖의 부득이한 사유(시행령 제39조제1항제2호, 제39조의3제1항, 제40조제1항). */
export const FORCE_MAJEURE: Deferral = {
  code: 'FORCE_MAJEURE',
  parameter: 'exception-force-majeure',
  during: ({ forceMajeure }) => forceMajeure,
  title: { ko: '천재지변 등 부득이한 사유', en: 'Force majeure' },
  touches: {
    ko: '통지와 신고를 사유가 끝날 때까지 미룬다.',
    en: 'Lets the notice and the report wait until it ends.',
  },
  never: {
    ko: '의무 자체를 없애지 않는다. 사유가 끝나면 바로 해야 한다.',
    en: 'Never takes the duty away: it is due once the cause ends.',
  },
  because: {
    ko: '천재지변이나 그 밖의 부득이한 사유로 기한 안에 하기 어려워 미룰 수 있다.',
    en: 'Force majeure makes it hard to keep the limit, so it may wait.',
  },
};

/** 정당한 사유(구 제39조의4, 구 정보통신망법 제27조의3): wider than force majeure, and it must be explained to the authority. */
export const JUST_CAUSE: Deferral = {
  ...FORCE_MAJEURE,
  title: { ko: '정당한 사유', en: 'Just cause' },
  touches: {
    ko: '정당한 사유가 이어지는 동안 이용자 통지와 감독기관 신고를 미룬다.',
    en: 'Lets the notice to users and the report wait while a just cause lasts.',
  },
  never: {
    ko: '의무 자체를 없애지 않으며, 그 사유를 감독기관에 소명하지 않으면 쓸 수 없다.',
    en: 'Never takes the duty away, and is of no use unless the cause is explained to the authority.',
  },
  because: {
    ko: '정당한 사유가 있어 기한을 넘길 수 있으나 그 사유를 감독기관에 소명하여야 한다.',
    en: 'A just cause allows passing the limit, but it must be explained to the authority.',
  },
};

/** 회수·삭제 등으로 권익 침해 가능성이 현저히 낮아진 경우: 신고만 면하고 통지는 남는다(시행령 제40조제1항 단서). */
export const RECOVERED: Exemption = {
  code: 'RECOVERED',
  parameter: 'exception-recovered',
  holds: () => (facts) => facts.breach.recovered === true,
  title: { ko: '회수·삭제', en: 'Retrieval or erasure' },
  touches: {
    ko: '감독기관 신고를 하지 않을 수 있게 한다.',
    en: 'Lets the report to the authority be left out.',
  },
  never: {
    ko: '정보주체에 대한 통지는 면하지 않는다.',
    en: 'Never exempts from the notice to data subjects.',
  },
  because: {
    ko: '유출등의 경로를 확인하고 회수·삭제하여 침해 가능성이 현저히 낮아졌으므로 신고하지 않을 수 있다. 통지 의무는 그대로이다.',
    en: 'The route is confirmed and the data retrieved or erased, so it need not be reported. The notice remains due.',
  },
};

/**
 * 가명정보에는 제34조제1항·제2항이 적용되지 않는다(법 제28조의7). 제4항의 신고는 빠지지 않는다. Footage that its own article takes
 * out (where the law of the day has it) may be among the data.
 */
export const PSEUDONYMISED: Exemption = {
  code: 'PSEUDONYMISED',
  parameter: 'exception-pseudonymised',
  holds: (law) => {
    const footage = lookUp(law, 'exemption', 'exception-public-cctv') === null ? [] : CCTV;
    const kinds = ['pseudonymised', ...footage];
    return (facts) => onlyKinds(facts, kinds) && (facts.dataKinds?.includes('pseudonymised') ?? false);
  },
  title: { ko: '가명정보', en: 'Pseudonymised data' },
  touches: {
    ko: '유출등이 된 정보가 모두 가명정보이면 유출등 통지와 가능성 통지가 적용되지 않는다.',
    en: 'Where all data is pseudonymised, the notices of a breach and of a possible breach do not apply.',
  },
  never: {
    ko: '감독기관 신고는 빠지지 않는다. 다른 정보가 섞여 있으면 적용되지 않는다.',
    en: 'Never takes the report away, and never reaches data mixed with other kinds.',
  },
  because: {
    ko: '유출등이 된 정보가 모두 가명정보이므로(공개장소 고정형 영상 외에는) 이 의무가 적용되지 않는다.',
    en: 'All of the data, footage of public places apart, is pseudonymised; this duty does not apply to it.',
  },
};

/** 공개된 장소의 고정형 영상정보처리기기로 처리되는 정보에는 제34조 전체가 적용되지 않는다(법 제58조제2항). */
export const PUBLIC_CCTV: Exemption = {
  code: 'PUBLIC_CCTV',
  parameter: 'exception-public-cctv',
  holds: () => (facts) => onlyKinds(facts, CCTV),
  title: { ko: '공개장소 고정형 영상', en: 'Fixed cameras in public places' },
  touches: {
    ko: '그 영상만 관련되면 통지, 신고, 피해 최소화 등 제34조의 모든 의무가 적용되지 않는다.',
    en: 'Where only such footage is concerned, no duty of Article 34 applies.',
  },
  never: {
    ko: '다른 법률의 의무와, 다른 개인정보가 함께 관련된 경우에는 미치지 않는다.',
    en: 'Never reaches duties under other Acts, or footage breached together with other data.',
  },
  because: {
    ko: '공개된 장소의 고정형 영상정보처리기기로 처리되는 정보만 관련되므로 제34조가 적용되지 않는다.',
    en: 'Only footage from fixed cameras in public places is concerned, to which Article 34 does not apply.',
  },
};

/** 연락처를 알 수 없는 등 정당한 사유: 30일 이상의 게시로 통지를 갈음한다(시행령 제39조제3항). 게시 의무가 대신 생긴다. */
export const CONTACTS_UNKNOWN: Exemption = {
  code: 'CONTACTS_UNKNOWN',
  parameter: 'exception-contacts-unknown',
  holds: () => (facts) => facts.breach.contactsUnknown === 'all',
  title: { ko: '연락처 불명', en: 'Contacts unknown' },
  touches: {
    ko: '아무의 연락처도 모르면 개별 통지를 게시로 갈음한다.',
    en: 'Where no contact is known, a posting takes the place of individual notices.',
  },
  never: {
    ko: '연락처를 아는 사람에 대한 개별 통지와 감독기관 신고는 갈음하지 않는다.',
    en: 'Never stands for the notice to people whose contact is known, or for the report.',
  },
  because: {
    ko: '아무의 연락처도 알 수 없으므로 개별 통지를 게시로 갈음한다. 게시 의무가 이를 대신한다.',
    en: 'No contact is known, so a public posting takes the place of individual notices; the posting is due instead.',
  },
};

/** 다른 법률에 따른 통지·신고가 있으면 이 의무를 이행한 것으로 본다. The parameter lists whose acts count. */
export const DEEMED_DONE: Deemed = {
  code: 'DEEMED_DONE',
  parameter: 'deemed-done',
  title: { ko: '다른 법률에 따른 통지·신고', en: 'Notice under another provision' },
  touches: {
    ko: '목록에 있는 규정에 따라 이미 통지·신고하였으면 이 의무를 이행한 것으로 본다.',
    en: 'A notice already given under one of the listed provisions counts as this one.',
  },
  never: {
    ko: '목록에 없는 규정에 따른 통지·신고는 세지 않으며, 기한을 넘긴 통지·신고를 제때 한 것으로 만들지 않는다.',
    en: 'Never counts a notice under a provision that is not listed, and never makes a late one timely.',
  },
};
