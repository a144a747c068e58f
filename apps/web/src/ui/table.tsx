import './table.css';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { Icon } from './icon.tsx';
import { Skeleton } from './skeleton.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** What stands in a row; nothing (`null`) reads as a dash, and is left out on a phone. Named `render` so that the linter knows it for a function, not a component. */
  readonly render: (row: Row) => ReactNode;
  /** The name the server sorts by; `-name` is descending, as in the contract. */
  readonly sort?: string;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  /** Dates and numbers do not wrap. */
  readonly isTight?: boolean;
}

/** Laid out as cards, a table loses its meaning in some browsers; these roles say it again. */
const again = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
} as const;

interface TableProps<Row> {
  /** What the table lists; read out before it. */
  readonly caption: string;
  /** The first column names the row: it leads the card on a phone and carries the link. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  /** Not there yet: a skeleton is shown. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly rowLink?: (row: Row) => string;
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
  readonly empty?: ReactNode;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** Few and short columns: rows become cards only where it is really narrow. */
  readonly isCompact?: boolean;
}

/** Rows on a desk, cards on a phone: the same table to a screen reader. */
export function Table<Row>({ rows, error, empty, onRetry, ...rest }: TableProps<Row>) {
  if (rows === undefined && error !== undefined && error !== null)
    return <ErrorState error={error} onRetry={onRetry} />;
  if (rows === undefined) return <Skeleton lines={6} />;
  if (rows.length === 0) return empty ?? <EmptyState />;
  return (
    <div className="ui-table-frame" {...(rest.isCompact === true ? { 'data-compact': '' } : {})}>
      <table className="ui-table" {...again.table}>
        <caption className="sr-only">{rest.caption}</caption>
        <thead {...again.group}>
          <tr {...again.row}>
            {rest.columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={rest.sort} onSort={rest.onSort} />
            ))}
          </tr>
        </thead>
        <tbody {...again.group}>
          {rows.map((row) => (
            <BodyRow key={rest.rowKey(row)} row={row} columns={rest.columns} link={rest.rowLink?.(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const { sort: key, header, align } = column;
  if (key === undefined || onSort === undefined) {
    return (
      <th scope="col" data-align={align}>
        {header}
      </th>
    );
  }
  const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  return (
    <th scope="col" data-align={align} data-sortable aria-sort={direction}>
      <button type="button" className="ui-sort" onClick={() => onSort(direction === 'descending' ? key : `-${key}`)}>
        {header}
        <Icon name={direction === 'ascending' ? 'chevronUp' : 'chevronDown'} size="s" />
      </button>
    </th>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly link: string | undefined;
}

function BodyRow<Row>({ row, columns, link }: RowProps<Row>) {
  return (
    <tr {...again.row} data-linked={link !== undefined || undefined}>
      {columns.map((column, place) => (
        <td
          key={column.id}
          {...again.cell}
          data-label={column.header}
          data-align={column.align}
          data-tight={column.isTight}
        >
          {place === 0 && link !== undefined ? (
            <AriaLink className="ui-row-link" href={link}>
              {column.render(row)}
            </AriaLink>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  );
}
