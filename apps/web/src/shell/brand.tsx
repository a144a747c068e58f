import './brand.css';
import { useTexts } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** A beacon on its stand. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      className="brand-flame"
      d="M16 4c3.8 3.3 5.2 6.1 5.2 8.7a5.2 5.2 0 0 1-10.4 0c0-1.6.6-2.8 1.8-4.1.3 1.5 1 2.4 1.8 2.7C14.2 9.2 14.7 6.4 16 4Z"
    />
    <path className="brand-stand" d="M9.5 20.5h13L25 28H7l2.5-7.5Z" />
  </svg>
);

export const Brand = () => {
  const t = useTexts(texts);
  return (
    <span className="brand">
      <BrandMark />
      {t('product')}
    </span>
  );
};
