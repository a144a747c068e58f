import { z } from 'zod';
import { id, version } from './common.ts';

const text = z.object({ ko: z.string(), en: z.string() });

export const created = z.object({ id, version });
export const done = z.object({ id, version, state: z.string() });

/** A passage that plays a breach down, with its place in UTF-16 units. */
export const wordingFinding = z.object({
  code: z.string(),
  start: z.int(),
  end: z.int(),
  found: z.string(),
  reason: text,
  suggestion: text,
});

/** One thing the law wants told, and whether the text tells it. */
export const contentItem = z.object({
  code: z.string(),
  label: text,
  /** The law asks for it; otherwise it may be added. */
  required: z.boolean(),
  text: z.string(),
  state: z.enum(['present', 'missing', 'unconfirmed']),
  findings: z.array(wordingFinding),
});
export type ContentItemView = z.infer<typeof contentItem>;

export const blocker = z.object({ code: z.string(), text });

/**
 * By which a notice reaches people, in an order of its own (표준 개인정보 보호지침 제26조제1항). `mail`: 전자우편. `text`: 알림톡,
 * or a text message where that fails. `letter`: 우편.
 */
export const channels = ['mail', 'text', 'letter'] as const;
export type Channel = (typeof channels)[number];
export const channel = z.enum(channels);
