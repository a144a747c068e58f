import '../../ui/tokens.css';
import '../../ui/base.css';
import '../door.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProcessorDoor } from './processor-door.tsx';

const root = document.querySelector('#root');
if (root === null) throw new TypeError('processors.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ProcessorDoor />
  </StrictMode>,
);
