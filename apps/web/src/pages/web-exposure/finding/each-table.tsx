import type { WebPlacedFinding } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { type Column, Table } from '../../../ui/index.ts';
import { useKindName } from '../../my-findings/kind-words.ts';
import { placeWords } from '../words.ts';
import { texts } from './texts.ts';

/** Everything that was found there, in the order of the page. */
export const EachTable = ({ findings }: { readonly findings: readonly WebPlacedFinding[] }) => {
  const [t, tp] = [useTexts(texts), useTexts(placeWords)];
  const kindName = useKindName();
  const rows = findings.map((finding, at) => ({ ...finding, at }));
  const columns: readonly [Column<(typeof rows)[number]>, ...Column<(typeof rows)[number]>[]] = [
    { id: 'masked', header: t('masked'), render: ({ masked }) => masked },
    { id: 'kind', header: t('kind'), render: ({ kind }) => kindName(kind) },
    {
      id: 'where',
      header: t('where'),
      render: ({ place, member }) => (member === null ? tp(place) : `${tp(place)} · ${member}`),
    },
    { id: 'line', header: t('line'), align: 'end', isTight: true, render: ({ line }) => String(line) },
  ];
  return <Table caption={t('found')} columns={columns} rows={rows} rowKey={({ at }) => String(at)} />;
};
