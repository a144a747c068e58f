import type { CheckOutcome } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { Badge, type Tone } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const tones: Readonly<Record<CheckOutcome, Tone>> = { match: 'ok', mismatch: 'danger', 'cannot-check': 'caution' };

export const OutcomeBadge = ({ outcome }: { readonly outcome: CheckOutcome | undefined }) => {
  const t = useTexts(texts);
  return outcome === undefined ? <Badge>{t('unchecked')}</Badge> : <Badge tone={tones[outcome]}>{t(outcome)}</Badge>;
};
