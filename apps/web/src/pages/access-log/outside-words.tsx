import type { LogAnchor } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Callout } from '../../ui/index.ts';
import { outsideTexts as texts } from './outside-texts.ts';

interface OutsideWordsProps {
  readonly places: readonly LogAnchor[];
  /** How many records there are now. */
  readonly size: number;
}

/** Up to where a rewrite by anybody would be found, and since when; what was held by a place that is switched off counts too. */
export const OutsideWords = ({ places, size }: OutsideWordsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [best] = places
    .flatMap(({ held }) => (held === null ? [] : [held]))
    .toSorted((left, right) => right.size - left.size || left.at.localeCompare(right.at));
  if (best === undefined || best.size === 0)
    return (
      <Callout tone="caution" title={t('nothingTitle')}>
        <p>{t('nothingText')}</p>
      </Callout>
    );
  const rest = Math.max(0, size - best.size);
  return (
    <Callout tone="ok" title={t('provedTitle', { size: format.number(best.size), at: format.moment(best.at) })}>
      <p>{t('provedText')}</p>
      <p>{rest === 0 ? t('noRestText') : t('restText', { rest: format.number(rest) })}</p>
    </Callout>
  );
};
