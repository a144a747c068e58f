import type { LawSafeguard } from '@bongsu/contracts';
import type { Language } from '../../../i18n/index.ts';
import { toldWhy } from '../../incident/duties/told-why.ts';

type Basis = LawSafeguard['basis'][number];

/** A provision as the sentences of the answer name it: in English where one of them says it in English. */
export function placeOf(
  { law, article }: Basis,
  { why, whyEn }: Pick<LawSafeguard, 'why' | 'whyEn'>,
  language: Language,
): string {
  const korean = `${law} ${article}`;
  if (language === 'ko' || why.length !== whyEn.length) return korean;
  const said = why.findIndex((reason) => reason.endsWith(`(${korean})`));
  return said === -1 ? korean : (toldWhy(whyEn[said] ?? '', language).article ?? korean);
}
