import { z } from 'zod';
import { line } from './common.ts';

/** What a case of possible misuse is about: what rules found, or downloads that said no reason (제8조제2항). */
export const misuseKinds = ['alerts', 'reasons'] as const;
export type MisuseKind = (typeof misuseKinds)[number];

/**
 * `open`: found, nobody was asked. `asked`: 소명 요청. `answered`: 소명. `judged`: 판정. `settled`: over without a question, with the reason of
 * whoever settled it.
 */
export const misuseStates = ['open', 'asked', 'answered', 'judged', 'settled'] as const;
export type MisuseState = (typeof misuseStates)[number];

/** Whose turn it is: it moves on by itself when nothing happens in time. */
export const misuseTurns = ['officer', 'person', 'superior', 'cpo', 'head', 'nobody'] as const;
export type MisuseTurn = (typeof misuseTurns)[number];

/** 판정: 정당, 주의, 위반. */
export const misuseVerdicts = ['justified', 'caution', 'violation'] as const;
export type MisuseVerdict = (typeof misuseVerdicts)[number];

export const misuseLevels = ['low', 'medium', 'high', 'critical'] as const;
export type MisuseLevel = (typeof misuseLevels)[number];

export const misuseSteps = ['found', 'asked', 'answered', 'escalated', 'judged', 'settled', 'reported'] as const;

/** Names of rules, as their files spell them. */
export const ruleName = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** 취급자 유형: what an account is for, in the organisation's own words. */
export const handlerType = line(40);
