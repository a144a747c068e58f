import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import type { Tone } from './tone.ts';

interface BlockLinkProps {
  readonly to: string;
  /** What it looks like is the page's own. */
  readonly className: string;
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A card or a line that is one door as a whole. */
export const BlockLink = ({ to, className, tone, children }: BlockLinkProps) => (
  <AriaLink className={className} href={to} data-tone={tone}>
    {children}
  </AriaLink>
);
