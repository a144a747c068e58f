import './plain-frame.css';
import { Outlet } from '@tanstack/react-router';
import { SkipLink } from '../ui/skip-link.tsx';
import { Toasts } from '../ui/toast.tsx';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** What stands around a page before anybody is signed in. */
export const PlainFrame = () => (
  <div className="plain">
    <SkipLink />
    <header className="plain-head">
      <Brand />
      <LanguageSwitch />
    </header>
    <main id="main" className="plain-body" tabIndex={-1}>
      <Outlet />
    </main>
    <Toasts />
  </div>
);
