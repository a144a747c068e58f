import './skip-link.css';
import { useTexts } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** The first stop of the keyboard: past the menus, straight to `#main`. */
export const SkipLink = () => (
  <a className="ui-skip" href="#main">
    {useTexts(texts)('skip')}
  </a>
);
