import './badge.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tone.ts';

interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
}

/** A state in a word or two; the words say it, the tone only helps. */
export const Badge = ({ children, tone = 'neutral', icon }: BadgeProps) => (
  <span className="ui-badge" data-tone={tone}>
    {icon !== undefined && <Icon name={icon} size="s" />}
    {children}
  </span>
);

interface GradeProps {
  /** 1 is the gravest. */
  readonly level: 1 | 2 | 3;
  readonly label: string;
}

const gradeTone = { 1: 'danger', 2: 'caution', 3: 'info' } as const satisfies Record<number, Tone>;

/** How grave a case is (등급). Beacon fires: the graver, the more of them burn. */
export const GradeBadge = ({ level, label }: GradeProps) => (
  <span className="ui-badge" data-tone={gradeTone[level]}>
    <span className="ui-fires" aria-hidden="true">
      {[3, 2, 1].map((fire) => (
        <i key={fire} data-lit={fire >= level || undefined} />
      ))}
    </span>
    {label}
  </span>
);
