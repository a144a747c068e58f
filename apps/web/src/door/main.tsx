import '../ui/tokens.css';
import '../ui/base.css';
import './door.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Door } from './door.tsx';

const root = document.querySelector('#root');
if (root === null) throw new TypeError('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Door />
  </StrictMode>,
);
