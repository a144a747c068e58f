import type { EncryptionPlace, SubjectKind } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import type { Cell, ItemRow } from './encryption.ts';
import { texts } from './texts.ts';
import { encryptedWords, placeWords, subjectWords } from './words.ts';

/** The squares stand below their items, which is no table to some browsers; these roles say it again. */
const again = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  item: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

interface EncryptionTableProps {
  readonly subject: SubjectKind;
  readonly places: readonly EncryptionPlace[];
  readonly rows: readonly ItemRow[];
}

/** What of these people has to be encrypted where. */
export const EncryptionTable = ({ subject, places, rows }: EncryptionTableProps) => {
  const t = useTexts(texts);
  const item = useTexts(encryptedWords);
  const place = useTexts(placeWords);
  const whose = useTexts(subjectWords);
  const labels = places.map((zone) => place(zone));
  return (
    <div className="safeguard-frame">
      <table className="safeguard-table" aria-label={whose(subject)} {...again.table}>
        <caption>{whose(subject)}</caption>
        <thead {...again.group}>
          <tr {...again.row}>
            <th scope="col" {...again.head}>
              {t('item')}
            </th>
            {labels.map((label) => (
              <th key={label} scope="col" {...again.head}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...again.group}>
          {rows.map(({ items, cells }) => (
            <tr key={items.join()} {...again.row}>
              <th scope="row" {...again.item}>
                {items.map((one) => item(one)).join(', ')}
              </th>
              {cells.map((cell, column) => (
                <td key={places[column]} data-label={labels[column]} data-required={cell.required} {...again.cell}>
                  <Square cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Square = ({ cell: { required, way, note } }: { readonly cell: Cell }) => {
  const t = useTexts(texts);
  return (
    <span>
      {required === 'required' && t(way === 'one-way' ? 'oneWay' : 'encrypt')}
      {required === 'needs-facts' && t('open')}
      {required === 'not-required' && (
        <>
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t('notAsked')}</span>
        </>
      )}
      <sup>{note}</sup>
    </span>
  );
};
