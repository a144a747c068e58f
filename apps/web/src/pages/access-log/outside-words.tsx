import type { LogAnchor } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Callout } from '../../ui/index.ts';
import { outsideTexts as texts } from './outside-texts.ts';

interface OutsideWordsProps {
  readonly places: readonly LogAnchor[];
  /** How many records there are now. */
  readonly size: number;
}

/** A contradiction, or up to where a rewrite by anybody would be found, and since when. */
export const OutsideWords = ({ places, size }: OutsideWordsProps) => {
  const t = useTexts(texts);
  const other = places.find(({ trouble }) => trouble === 'contradicts');
  if (other !== undefined)
    return (
      <Callout tone="danger" title={t('contradictsTitle')}>
        <p>{t('contradictsText', { name: other.name })}</p>
      </Callout>
    );
  const best = bestOf(places);
  if (best === undefined)
    return (
      <Callout tone="caution" title={t('nothingTitle')}>
        <p>{t('nothingText')}</p>
      </Callout>
    );
  return <Proved best={best} rest={Math.max(0, size - best.size)} />;
};

type Best = NonNullable<LogAnchor['held']>;

/** The most that is held anywhere, and the first of such; what a place holds that is switched off counts too. */
const bestOf = (places: readonly LogAnchor[]): Best | undefined =>
  places
    .flatMap(({ held }) => (held === null || held.size === 0 ? [] : [held]))
    .toSorted((left, right) => right.size - left.size || left.at.localeCompare(right.at))[0];

const Proved = ({ best, rest }: { readonly best: Best; readonly rest: number }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <Callout tone="ok" title={t('provedTitle', { size: format.number(best.size), at: format.moment(best.at) })}>
      <p>{t('provedText')}</p>
      <p>{rest === 0 ? t('noRestText') : t('restText', { rest: format.number(rest) })}</p>
    </Callout>
  );
};
