import './bar-list.css';
import { Link } from './link.tsx';
import type { Tone } from './tone.ts';

interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** How the number is written; the number itself otherwise. */
  readonly text?: string;
  readonly tone?: Tone;
  /** Where what was counted is listed. */
  readonly to?: string;
}

interface BarListProps {
  readonly caption: string;
  /** Heads of the two columns, for those who hear the chart. */
  readonly labelHeader: string;
  readonly valueHeader: string;
  readonly bars: readonly Bar[];
}

/** A bar chart that is a table: the bars are decoration, the numbers are written out. */
export const BarList = ({ caption, labelHeader, valueHeader, bars }: BarListProps) => {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <table className="ui-bars">
      <caption>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{labelHeader}</th>
          <th scope="col">{valueHeader}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id} data-tone={bar.tone ?? 'info'}>
            <th scope="row">
              <span className="ui-bar-label">
                {bar.to === undefined ? bar.label : <Link to={bar.to}>{bar.label}</Link>}
              </span>
            </th>
            <td>
              <span
                className="ui-bar"
                data-empty={bar.value === 0 || undefined}
                style={{ width: `${(bar.value / most) * 100}%` }}
                aria-hidden="true"
              />
              <span className="ui-bar-value">{bar.text ?? bar.value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
