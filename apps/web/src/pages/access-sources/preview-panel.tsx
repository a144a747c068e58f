import { type ReadLine, fiveItems } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Callout, type Column, EmptyState, ErrorState, Panel, Table } from '../../ui/index.ts';
import { FiveItems } from './five-items.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { texts } from './texts.ts';
import type { Reading } from './use-reading.ts';
import { useWhy } from './use-why.ts';
import { actionWords } from './words.ts';

/** What becomes of the pasted lines: the five items, where they are, and the records that would be kept. */
export const PreviewPanel = ({ reading }: { readonly reading: Reading }) => {
  const t = useTexts(texts);
  const { preview, error } = reading;
  return (
    <Panel title={t('preview')}>
      {error !== null && <ErrorState error={error} />}
      {preview === null ? (
        <EmptyState icon="list" title={t('nothingPasted')} />
      ) : (
        <Preview reading={reading} preview={preview} />
      )}
    </Panel>
  );
};

interface PreviewProps {
  readonly reading: Reading;
  readonly preview: NonNullable<Reading['preview']>;
}

const Preview = ({ reading, preview }: PreviewProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const columns = useColumns();
  const isWhole = fiveItems.every((item) => (preview.found[item] ?? 0) > 0);
  const [lines, accepted] = [format.number(preview.lines), format.number(preview.accepted)];
  return (
    <>
      <Callout tone={isWhole && preview.accepted > 0 ? 'ok' : 'danger'} title={t(isWhole ? 'allThere' : 'itemMissing')}>
        <p>{t('accepted', { lines, accepted })}</p>
      </Callout>
      <FiveItems preview={preview} />
      <MappingFields reading={reading} />
      <h3>{t('examples')}</h3>
      <Table caption={t('examples')} columns={columns} rows={preview.examples} rowKey={({ line }) => String(line)} />
    </>
  );
};

const KNOWN = new Map<string, keyof typeof actionWords>(
  (Object.keys(actionWords) as (keyof typeof actionWords)[]).map((id) => [id, id]),
);

const item = (
  id: string,
  header: string,
  render: (record: NonNullable<ReadLine['record']>) => string,
): Column<ReadLine> => ({
  id,
  header,
  render: ({ record }) => (record === null ? null : render(record)),
});

function useColumns(): readonly [Column<ReadLine>, ...Column<ReadLine>[]] {
  const [t, ta] = [useTexts(texts), useTexts(actionWords)];
  const format = useFormat();
  const why = useWhy();
  const actionOf = (action: string): string => {
    const known = KNOWN.get(action);
    return known === undefined ? action : ta(known);
  };
  return [
    {
      id: 'line',
      header: t('line'),
      render: ({ line, record, why: reason }) => (
        <span>
          {t('lineNumber', { number: line })}
          {record === null && (
            <>
              <br />
              <Badge tone="danger">{reason === null ? t('notARecord') : why(reason)}</Badge>
            </>
          )}
        </span>
      ),
    },
    item('at', t('columnAt'), ({ at }) => format.moment(at)),
    item('actor', t('columnActor'), ({ actor }) => actor),
    item('from', t('columnFrom'), ({ from }) => from),
    item('action', t('columnAction'), ({ action }) => actionOf(action)),
    item('subjects', t('columnSubjects'), ({ subjects }) => subjects.join(', ')),
    item('reason', t('columnReason'), ({ reason }) => reason),
  ];
}
