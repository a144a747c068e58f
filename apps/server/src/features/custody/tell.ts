import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Text } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { queueMail } from '../mail/index.ts';
import { activeWith, isWeighty, namesOfRoles, tellAuditors } from '../people/index.ts';

/** `2026-11-20 18:20 (KST)`: read the same in both languages. */
const momentText = (at: Instant): string => `${toSeoulIso(at).slice(0, 16).replace('T', ' ')} (KST)`;

export const unsealingDeeds = {
  requested: { ko: '신고자 정보 열람을 요청했습니다', en: 'It was asked to open what is sealed about a reporter' },
  approved: { ko: '신고자 정보를 열었습니다', en: 'What is sealed about a reporter was opened' },
  refused: { ko: '신고자 정보 열람을 거절했습니다', en: 'Opening what is sealed about a reporter was refused' },
  withdrawn: { ko: '신고자 정보 열람 요청을 거두었습니다', en: 'A request to open a reporter’s seal was withdrawn' },
  expired: {
    ko: '신고자 정보 열람 요청이 답 없이 끝났습니다',
    en: 'A request to open a reporter’s seal ran out unanswered',
  },
} as const;

export const custodianDeeds = {
  proposed: { ko: '신원 보관자를 추천했습니다', en: 'A custodian was proposed' },
  appointed: { ko: '신원 보관자를 임명했습니다', en: 'A custodian was appointed' },
  refused: { ko: '신원 보관자 임명을 거절했습니다', en: 'The appointment of a custodian was refused' },
  ended: { ko: '신원 보관자를 해임했습니다', en: 'The appointment of a custodian was ended' },
} as const;

const roleOf = (tx: Tx): string => {
  if (tx.actor.kind !== 'person') return '봉수 / Bongsu';
  const weighty = tx.actor.roles.filter(isWeighty);
  return namesOfRoles(weighty.length > 0 ? weighty : tx.actor.roles);
};

const mailOf = (tx: Tx, deps: Deps, { ko, en }: Text, about: readonly string[]): { subject: string; body: string } => ({
  subject: `[봉수] ${ko} / ${en}`,
  body: [
    `${ko}.\n${en}.`,
    ...about,
    `역할 / Role: ${roleOf(tx)}`,
    `시각 / When: ${momentText(deps.clock.now())}`,
    '사유와 기록은 봉수의 “신고자 보호”에서 확인해 주세요.\nSee the reason and the record in Bongsu, under “Reporter protection”.',
    `${deps.config.publicUrl}/custody\n`,
  ].join('\n\n'),
});

/**
 * 감사 hears of every step, in the transaction that does it. A mail is read by others too: it says which case, what, by
 * which role and when, and names nobody.
 */
export const tellOfUnsealing = (
  tx: Tx,
  deps: Deps,
  of: { readonly number: string | null; readonly hiddenIds: readonly string[] },
  deed: keyof typeof unsealingDeeds,
): Promise<void> =>
  tellAuditors(tx, deps, {
    ...mailOf(tx, deps, unsealingDeeds[deed], [`사고 / Case: ${of.number ?? '접수 전 신고 / not yet registered'}`]),
    exceptIds: of.hiddenIds,
  });

/** The custodians who can answer: a day is short. */
export const tellCustodians = async (
  tx: Tx,
  deps: Deps,
  number: string | null,
  personIds: readonly string[],
): Promise<void> => {
  const ask = {
    ko: '신고자 정보 열람 요청에 하루 안에 답해 주세요',
    en: 'Please answer within a day: somebody asked to open a seal',
  };
  const about = [`사고 / Case: ${number ?? '접수 전 신고 / not yet registered'}`];
  for (const toPerson of personIds) await queueMail(tx, deps, { toPerson, ...mailOf(tx, deps, ask, about) });
};

/** Everybody who appoints, and 감사: that nobody makes custodians of their own unnoticed. */
export const tellOfCustodian = async (tx: Tx, deps: Deps, deed: keyof typeof custodianDeeds): Promise<void> => {
  const ids = [await activeWith(tx, 'cpo'), await activeWith(tx, 'head'), await activeWith(tx, 'auditor')].flat();
  for (const toPerson of new Set(ids)) {
    if (toPerson !== tx.actor.personId) {
      await queueMail(tx, deps, { toPerson, ...mailOf(tx, deps, custodianDeeds[deed], []) });
    }
  }
};
