import '../../ui/tokens.css';
import '../../ui/base.css';
import '../door.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CheckPage } from './check-page.tsx';

const root = document.querySelector('#root');
if (root === null) throw new TypeError('check.html has no #root');

createRoot(root).render(
  <StrictMode>
    <CheckPage />
  </StrictMode>,
);
