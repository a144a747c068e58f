import { z } from 'zod';
import { line } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

const mobile = z
  .string()
  .trim()
  .regex(
    /^01[016789][0-9 -]{7,11}$/,
    both('휴대전화 번호를 확인해 주세요. 예: 010-0000-0000', 'Check the mobile number.'),
  );

/** 문자·알림톡 발송 서비스 in the settings. `url` is looked at once more, by address, when something is sent. */
export const textVendorInput = z.object({
  url: z.url({
    protocol: /^https?$/,
    error: both('서비스 주소를 확인해 주세요. 예: https://api.example.org', 'Check the address of the service.'),
  }),
  key: line(200),
  /** Left out: the stored one stays. */
  secret: z.string().trim().min(16, both('16자 이상이어야 합니다.', 'At least 16 characters.')).max(500).optional(),
  /** 발신번호. */
  sender: z
    .string()
    .trim()
    .regex(/^0[0-9-]{7,13}$/, both('등록한 발신번호를 적어 주세요. 예: 02-000-0000', 'Enter the registered number.')),
  /** 알림톡 템플릿 코드; `null`: plain text messages only. */
  template: z
    .string()
    .trim()
    .regex(/^[\w-]{1,50}$/, both('템플릿 코드를 확인해 주세요.', 'Check the template code.'))
    .nullable()
    .default(null),
  /** Messages a second, at most. */
  perSecond: z.int().min(1).max(500),
});
export type TextVendorInput = z.infer<typeof textVendorInput>;

/** Never the secret, only whether there is one. */
export const textVendorResource = z.object({
  configured: z.boolean(),
  /** In the demo nothing leaves. */
  held: z.boolean(),
  settings: textVendorInput.omit({ secret: true }).nullable(),
});
export type TextVendorResource = z.infer<typeof textVendorResource>;

export const textVendorRead = defineOperation({
  id: 'textVendor.read',
  method: 'GET',
  path: '/api/organisation/text-vendor',
  summary: { ko: '문자·알림톡 설정 (비밀 제외)', en: 'Settings of text messages, without the secret' },
  permission: 'settings.manage',
  response: textVendorResource,
});

export const textVendorSave = defineOperation({
  id: 'textVendor.save',
  method: 'PUT',
  path: '/api/organisation/text-vendor',
  summary: { ko: '문자·알림톡 설정 저장', en: 'Save the settings of text messages' },
  permission: 'settings.manage',
  body: textVendorInput,
  response: textVendorResource,
});

export const textVendorTest = defineOperation({
  id: 'textVendor.test',
  method: 'POST',
  path: '/api/organisation/text-vendor/test',
  summary: { ko: '시험 문자 보내기', en: 'Send a test message' },
  permission: 'settings.manage',
  body: z.object({ to: mobile }),
  /** `response` is what the vendor answered, as a code. */
  response: z.object({ outcome: z.enum(['sent', 'held', 'failed']), response: z.string().nullable() }),
  problems: ['not-now'],
  rateLimit: 5,
});

export const textVendorOperations = [textVendorRead, textVendorSave, textVendorTest];
