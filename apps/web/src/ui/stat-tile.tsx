import './stat-tile.css';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import type { Tone } from './tone.ts';

interface StatTileProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** What the number means now: `지난달보다 2건 적음`. */
  readonly note?: ReactNode;
  readonly tone?: Tone;
  /** Where the cases behind the number are listed. */
  readonly to?: string;
}

/** A number that somebody acts on. */
export const StatTile = ({ label, value, unit, note, tone = 'neutral', to }: StatTileProps) => {
  const body = (
    <>
      <span className="ui-stat-label">{label}</span>
      <span className="ui-stat-value">
        {value}
        {unit !== undefined && <small>{unit}</small>}
      </span>
      {note !== undefined && note !== false && <span className="ui-stat-note">{note}</span>}
    </>
  );
  return to === undefined ? (
    <div className="ui-stat" data-tone={tone}>
      {body}
    </div>
  ) : (
    <AriaLink className="ui-stat" data-tone={tone} href={to}>
      {body}
    </AriaLink>
  );
};
