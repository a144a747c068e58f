import type { LogAnchor } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, type Column, EmptyState, Table, type Tone } from '../../ui/index.ts';
import { kindWords, outsideTexts as texts, whyWords } from './outside-texts.ts';
import { PlaceActions } from './place-actions.tsx';

type State = 'kept' | 'due' | 'off' | 'failed' | 'missing' | 'contradicts';

const stateOf = ({ isOn, isDue, trouble, failed }: LogAnchor): State => {
  if (!isOn) return 'off';
  if (trouble === 'contradicts') return trouble;
  if (trouble !== null) return 'missing';
  if (failed !== null) return 'failed';
  return isDue ? 'due' : 'kept';
};

const tones: Readonly<Record<State, Tone>> = {
  kept: 'ok',
  due: 'info',
  off: 'neutral',
  failed: 'caution',
  missing: 'danger',
  contradicts: 'danger',
};

/** What the place is known by: where it lies. */
const addressOf = ({ place }: LogAnchor): string => {
  if (place.kind === 'folder') return place.folder;
  return place.kind === 'mail' ? place.to : place.url;
};

export const PlaceTable = ({ places }: { readonly places: readonly LogAnchor[] }) => {
  const t = useTexts(texts);
  const columns = useColumns();
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={places}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="shield" title={t('none')}>
          {t('noneHelp')}
        </EmptyState>
      }
    />
  );
};

function useColumns(): readonly [Column<LogAnchor>, ...Column<LogAnchor>[]] {
  const [t, tk, tw] = [useTexts(texts), useTexts(kindWords), useTexts(whyWords)];
  const format = useFormat();
  return [
    {
      id: 'place',
      header: t('place'),
      render: (one) => (
        <span>
          {one.name}
          <br />
          <span className="ui-field-help">
            {tk(one.place.kind)} · {addressOf(one)}
          </span>
        </span>
      ),
    },
    {
      id: 'held',
      header: t('held'),
      render: ({ held }) =>
        held === null ? (
          t('never')
        ) : (
          <span>
            {format.moment(held.at)}
            <br />
            <span className="ui-field-help">{t('heldSize', { size: format.number(held.size) })}</span>
          </span>
        ),
    },
    { id: 'rhythm', header: t('rhythm'), isTight: true, render: ({ rhythm }) => t(rhythm) },
    {
      id: 'state',
      header: t('state'),
      render: (one) => (
        <span>
          <Badge tone={tones[stateOf(one)]}>{t(stateOf(one))}</Badge>
          {one.failed !== null && (
            <>
              <br />
              <span className="ui-field-help">{tw(one.failed.why)}</span>
            </>
          )}
        </span>
      ),
    },
    { id: 'acts', header: t('more'), align: 'end', render: (one) => <PlaceActions place={one} /> },
  ];
}
