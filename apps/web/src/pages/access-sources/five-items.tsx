import './access-sources.css';
import { fiveItems } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Icon, type Tone } from '../../ui/index.ts';
import { texts } from './texts.ts';
import type { Reading } from './use-reading.ts';
import { itemWords } from './words.ts';

const toneOf = (count: number, readable: number): Tone => {
  if (count === 0) return 'danger';
  return count < readable ? 'caution' : 'ok';
};

/** 접속기록의 다섯 항목: in how many of the lines each was found. */
export const FiveItems = ({ preview }: { readonly preview: NonNullable<Reading['preview']> }) => {
  const [t, ti] = [useTexts(texts), useTexts(itemWords)];
  const format = useFormat();
  const { readable, found } = preview;
  return (
    <ul className="five-items">
      {fiveItems.map((item) => {
        const count = found[item] ?? 0;
        return (
          <li key={item} data-tone={toneOf(count, readable)}>
            <Icon name={count === 0 ? 'cross' : count < readable ? 'alert' : 'check'} />
            <span className="five-items-name">{ti(item)}</span>
            <span className="five-items-count">
              {t('inLines', { readable: format.number(readable), count: format.number(count) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
