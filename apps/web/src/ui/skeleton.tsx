import './states.css';
import { useTexts } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** The shape of what is coming. */
export const Skeleton = ({ lines = 3 }: { readonly lines?: number }) => {
  const t = useTexts(texts);
  return (
    <output className="ui-skeleton">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </output>
  );
};
