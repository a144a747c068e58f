import 'pretendard-gov/dist/web/variable/pretendardvariable-gov-dynamic-subset.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { currentLanguage } from './i18n/index.ts';

document.documentElement.lang = currentLanguage();

const root = document.querySelector('#root');
if (root === null) throw new TypeError('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
