import type { FoundFile } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Checkbox, type Column, type Tone } from '../../ui/index.ts';
import { useKindName } from './kind-words.ts';
import { ReportButton } from './report-button.tsx';
import { texts } from './texts.ts';

const tones: Readonly<Record<FoundFile['state'], Tone>> = {
  open: 'caution',
  refused: 'danger',
  kept: 'neutral',
  'awaiting-approval': 'info',
  'awaiting-agent': 'info',
  done: 'ok',
};

interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

/** Only what is still to be decided can be chosen. */
const isUndecided = ({ state }: FoundFile): boolean => state === 'open' || state === 'refused';

export function useColumns({ ids, onChoose }: Chosen): readonly [Column<FoundFile>, ...Column<FoundFile>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const kindName = useKindName();
  return [
    {
      id: 'file',
      header: t('file'),
      render: (file) =>
        isUndecided(file) ? (
          <Checkbox
            name={file.id}
            label={file.path}
            value={ids.has(file.id)}
            onChange={(isChosen) => onChoose(file.id, isChosen)}
          />
        ) : (
          file.path
        ),
    },
    {
      id: 'found',
      header: t('found'),
      render: ({ counts, samples }) => (
        <span>
          {counts.map(({ kind, count }) => `${kindName(kind)} ${format.number(count)}`).join(', ')}
          <br />
          <span className="ui-field-help">{samples.flatMap((one) => one.samples).join(', ')}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: ({ state, expiresOn }) => (
        <Badge tone={tones[state]}>
          {state === 'kept' ? t('kept', { day: expiresOn === null ? '' : format.day(expiresOn) }) : t(state)}
        </Badge>
      ),
    },
    { id: 'size', header: t('size'), align: 'end', isTight: true, render: ({ size }) => format.bytes(size) },
    { id: 'acts', header: t('acts'), align: 'end', render: ({ id }) => <ReportButton fileId={id} /> },
  ];
}
