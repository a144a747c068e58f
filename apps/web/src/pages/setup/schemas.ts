import { both, mailSettingsInput, setupInput } from '@bongsu/contracts';
import { z } from 'zod';

export const organisationSchema = setupInput.shape.organisation;

const cpoFields = setupInput.shape.cpo;

/** The contract's account, and the second typing that only this page knows of. */
export const cpoSchema = cpoFields
  .extend({
    passwordAgain: z.string({ error: both('비밀번호를 한 번 더 입력해 주세요.', 'Enter the password once more.') }),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    error: both('두 비밀번호가 서로 다릅니다.', 'The two passwords differ.'),
  });

export const mailSchema = mailSettingsInput;

/** What is typed so far, kept while somebody goes back and forth. */
export const blank = {
  organisation: {
    name: '',
    kind: null as 'public' | 'private' | null,
    onlineServiceProvider: false,
    euSubjects: false,
    homepage: '',
    contact: '',
  },
  cpo: { name: '', title: '', email: '', phone: '', password: '', passwordAgain: '' },
  mail: {
    host: '',
    port: 587 as number | null,
    security: 'starttls' as 'tls' | 'starttls' | 'none' | null,
    user: '',
    password: '',
    from: '',
  },
};

export type Held = typeof blank;
export type Section = keyof Held;
export const setupSections: readonly Section[] = ['organisation', 'cpo', 'mail'];
