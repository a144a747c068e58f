import type { Kind, SkipReason } from '@bongsu/scanner';

/** What each kind is called, in both languages. */
export const kindNames: Readonly<Record<Kind, readonly [string, string]>> = {
  'resident-registration': ['주민등록번호', 'resident registration number'],
  'alien-registration': ['외국인등록번호', 'alien registration number'],
  passport: ['여권번호', 'passport number'],
  'driver-licence': ['운전면허번호', 'driver licence number'],
  'mobile-phone': ['휴대전화번호', 'mobile phone number'],
  phone: ['전화번호', 'phone number'],
  account: ['계좌번호', 'bank account number'],
  card: ['카드번호', 'card number'],
  'business-registration': ['사업자등록번호', 'business registration number'],
  'health-insurance': ['건강보험증 번호', 'health insurance number'],
  email: ['전자우편 주소', 'mail address'],
  'ip-address': ['IP 주소', 'IP address'],
  address: ['주소', 'postal address'],
  name: ['성명', 'name'],
  'birth-date': ['생년월일', 'date of birth'],
  vehicle: ['차량번호', 'vehicle number'],
};

export const nameOfKind = (kind: string): readonly [string, string] => kindNames[kind as Kind] ?? [kind, kind];

/** Why something was not looked into, in both languages. */
export const skipReasons: Readonly<Record<SkipReason, readonly [string, string]>> = {
  encrypted: ['암호가 걸려 있음', 'needs a password'],
  damaged: ['손상되었거나 형식이 맞지 않음', 'damaged, or not what its format says'],
  'too-large': ['한도보다 큼', 'larger than the limit'],
  'too-deep': ['압축이 너무 여러 겹임', 'nested deeper than the limit'],
  'too-many-entries': ['안에 든 파일이 너무 많음', 'more entries than the limit'],
  bomb: ['풀면 비정상적으로 커짐', 'grows out of proportion when unpacked'],
  timeout: ['너무 오래 걸림', 'took longer than the limit'],
  unsupported: ['읽지 못하는 형식', 'a format that is not read'],
  image: [
    '그림(글자 인식 --ocr 필요, 또는 인식하지 못하는 형식)',
    'a picture; its text has to be recognised (--ocr), or cannot be',
  ],
  binary: ['글이 없는 파일', 'a file without text'],
  link: ['바로가기(따라가지 않음)', 'a link, not followed'],
  device: ['장치·파이프 등 파일이 아닌 것', 'a device or a pipe, not a file'],
  unreadable: ['열 수 없음', 'cannot be opened'],
  changed: ['검사하는 사이 바뀌거나 사라짐', 'changed or vanished meanwhile'],
};
