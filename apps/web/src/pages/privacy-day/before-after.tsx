import { useFormat, useTexts } from '../../i18n/index.ts';
import { BarList } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface Pair {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

interface BeforeAfterProps {
  readonly caption: string;
  readonly labelHeader: string;
  readonly pairs: readonly Pair[];
}

/** Two bars each, how it was first and how it is now, on one scale. The words tell them apart; the colour only helps. */
export const BeforeAfter = ({ caption, labelHeader, pairs }: BeforeAfterProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const bar = (pair: Pair, which: 'before' | 'after') => ({
    id: `${pair.id}-${which}`,
    label: t(which, { name: pair.name }),
    value: pair[which],
    text: format.number(pair[which]),
    tone: which === 'before' ? ('caution' as const) : ('ok' as const),
  });
  return (
    <BarList
      caption={caption}
      labelHeader={labelHeader}
      valueHeader={t('count')}
      bars={pairs.flatMap((pair) => [bar(pair, 'before'), bar(pair, 'after')])}
    />
  );
};
