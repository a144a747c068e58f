import { both } from '@bongsu/contracts';
import { expect, it } from 'vitest';
import { mistakesBySection } from './mistakes.ts';

it('takes a refusal of the whole set-up back to the step and the field it belongs to', () => {
  const errors = [
    { path: 'cpo.password', message: both('너무 흔한 비밀번호입니다.', 'Too common.') },
    { path: 'mail.host', message: both('확인해 주세요.', 'Check it.') },
  ];
  const problem = { type: '', title: '', status: 400, code: 'invalid', advice: '', errors } as const;
  expect(mistakesBySection({ ...problem, errors }, 'ko')).toEqual({
    cpo: { password: '너무 흔한 비밀번호입니다.' },
    mail: { host: '확인해 주세요.' },
  });
});
