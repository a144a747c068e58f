import type { Text } from './text.ts';

export interface ProblemKind {
  readonly status: number;
  readonly title: Text;
  /** What to do now. */
  readonly advice: Text;
}

const problem = (status: number, title: Text, advice: Text): ProblemKind => ({ status, title, advice });

/** Every refusal the product can answer, once; answered as RFC 9457 problem details. */
export const problems = {
  invalid: problem(
    400,
    { ko: '입력한 내용을 확인해 주세요.', en: 'Please check what was entered.' },
    { ko: '표시된 항목을 고친 뒤 다시 보내 주세요.', en: 'Correct the marked fields and send again.' },
  ),
  'not-signed-in': problem(
    401,
    { ko: '로그인이 필요합니다.', en: 'You are not signed in.' },
    {
      ko: '로그인한 뒤 다시 시도해 주세요. 작성하던 내용은 그대로 있습니다.',
      en: 'Sign in and try again. What you wrote is still there.',
    },
  ),
  'wrong-credentials': problem(
    401,
    { ko: '전자우편 주소나 비밀번호가 맞지 않습니다.', en: 'The e-mail address or the password is wrong.' },
    {
      ko: '다시 입력해 주세요. 여러 번 틀리면 계정이 잠시 잠깁니다.',
      en: 'Try again. Repeated failures lock the account for a while.',
    },
  ),
  'wrong-code': problem(
    401,
    { ko: '인증번호가 맞지 않거나 이미 쓴 번호입니다.', en: 'The one-time code is wrong or was used already.' },
    { ko: '인증 앱에 새로 나온 번호를 입력해 주세요.', en: 'Enter the newest code that your app shows.' },
  ),
  'bad-signature': problem(
    401,
    { ko: '서명이 맞지 않거나 기한이 지났습니다.', en: 'The signature is wrong or out of date.' },
    {
      ko: '비밀 값과 서버 시계를 확인한 뒤 다시 보내 주세요.',
      en: 'Check the secret and the clock of the server, and send again.',
    },
  ),
  locked: problem(
    429,
    { ko: '로그인 실패가 되풀이되어 계정이 잠겼습니다.', en: 'The account is locked after repeated failures.' },
    {
      ko: '15분 뒤에 다시 시도하거나 시스템 관리자에게 해제를 요청해 주세요.',
      en: 'Wait 15 minutes or ask an administrator to unlock it.',
    },
  ),
  'second-factor-needed': problem(
    403,
    { ko: '먼저 일회용 인증번호를 등록해야 합니다.', en: 'A one-time code must be set up first.' },
    { ko: '인증 앱을 등록한 뒤 계속할 수 있습니다.', en: 'Set up an authenticator app to go on.' },
  ),
  forbidden: problem(
    403,
    { ko: '이 일을 할 권한이 없습니다.', en: 'You may not do this.' },
    { ko: '표시된 역할을 맡은 사람에게 요청해 주세요.', en: 'Ask someone who holds one of the roles shown.' },
  ),
  'same-person': problem(
    403,
    { ko: '작성한 사람은 스스로 승인할 수 없습니다.', en: 'The author cannot approve their own work.' },
    { ko: '다른 승인권자에게 승인을 요청해 주세요.', en: 'Ask another approver.' },
  ),
  'cross-site': problem(
    403,
    { ko: '다른 사이트에서 온 요청이라 받지 않았습니다.', en: 'The request came from another site and was refused.' },
    { ko: '봉수 화면에서 다시 시도해 주세요.', en: 'Try again from within Bongsu.' },
  ),
  'not-found': problem(
    404,
    { ko: '찾을 수 없습니다.', en: 'Not found.' },
    {
      ko: '주소를 확인해 주세요. 없거나, 볼 수 없는 자료입니다.',
      en: 'Check the address. It does not exist or is not yours to see.',
    },
  ),
  conflict: problem(
    409,
    { ko: '그 사이 다른 사람이 고쳤습니다.', en: 'Somebody else changed it meanwhile.' },
    {
      ko: '바뀐 내용을 확인하고 다시 저장해 주세요. 작성하던 내용은 그대로 있습니다.',
      en: 'Look at what changed and save again. What you wrote is still there.',
    },
  ),
  'not-now': problem(
    409,
    { ko: '지금 단계에서는 할 수 없는 일입니다.', en: 'This cannot be done at this stage.' },
    { ko: '먼저 해야 할 일을 확인해 주세요.', en: 'Look at what has to come first.' },
  ),
  'holidays-unknown': problem(
    409,
    {
      ko: '아직 공휴일을 알 수 없는 해가 있어 날짜를 계산하지 않았습니다.',
      en: 'A day was not counted, because the holidays of that year are not known yet.',
    },
    {
      ko: '시스템 관리자가 ‘법령 달력’에서 그 해의 공휴일을 더하고 빠짐없다고 확인하면 계산합니다.',
      en: 'It is counted once an administrator adds the holidays of that year under “Law calendar” and states them complete.',
    },
  ),
  'already-set-up': problem(
    409,
    { ko: '이미 설정을 마쳤습니다.', en: 'The set-up is already done.' },
    { ko: '로그인해 주세요.', en: 'Please sign in.' },
  ),
  'too-large': problem(
    413,
    { ko: '파일이 너무 큽니다.', en: 'The file is too large.' },
    { ko: '허용된 크기 이하로 나누어 올려 주세요.', en: 'Split it into files below the limit.' },
  ),
  'wrong-file': problem(
    415,
    { ko: '받을 수 없는 형식의 파일입니다.', en: 'This kind of file cannot be taken.' },
    { ko: '안내된 형식의 파일을 올려 주세요.', en: 'Upload one of the kinds named.' },
  ),
  'too-many': problem(
    429,
    { ko: '요청이 너무 잦습니다.', en: 'Too many requests.' },
    { ko: '잠시 뒤에 다시 시도해 주세요.', en: 'Wait a moment and try again.' },
  ),
  'work-needed': problem(
    428,
    {
      ko: '브라우저의 확인 계산이 없거나 기한이 지났습니다.',
      en: 'The proof of work is missing, spent or out of date.',
    },
    {
      ko: '다시 보내면 새로 계산합니다. 작성하던 내용은 그대로 있습니다.',
      en: 'Send again; it is computed anew. What you wrote is still there.',
    },
  ),
  unexpected: problem(
    500,
    { ko: '처리하지 못했습니다.', en: 'It could not be done.' },
    {
      ko: '잠시 뒤 다시 시도해 주세요. 되풀이되면 오류 번호를 시스템 관리자에게 알려 주세요.',
      en: 'Try again shortly. If it happens again, give the error number to an administrator.',
    },
  ),
  unavailable: problem(
    503,
    { ko: '지금은 저장할 수 없어 처리하지 않았습니다.', en: 'It cannot be stored right now, so nothing was done.' },
    { ko: '잠시 뒤 다시 시도해 주세요.', en: 'Try again shortly.' },
  ),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;
