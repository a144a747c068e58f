import { useTexts } from '../../../i18n/index.ts';
import { Table } from '../../../ui/index.ts';
import { texts } from './texts.ts';
import type { Preview } from './preview.ts';

/** The first rows, masked: enough to see which column is what. */
export const Sample = ({ preview, names }: { readonly preview: Preview; readonly names: readonly string[] }) => {
  const t = useTexts(texts);
  const [first, ...rest] = names.map((header, at) => ({
    id: String(at),
    header,
    render: (row: readonly string[]) => row[at] ?? '',
  }));
  if (first === undefined) return null;
  return (
    <div>
      <p className="ui-field-help">{t('sample')}</p>
      <Table
        caption={t('sample')}
        columns={[first, ...rest]}
        rows={preview.sample}
        rowKey={(row) => `${preview.sample.indexOf(row)}`}
      />
    </div>
  );
};
