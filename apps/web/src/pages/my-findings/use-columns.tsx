import type { FoundFile } from '@bongsu/contracts';
import type { ReactNode } from 'react';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Checkbox, type Column, type Tone } from '../../ui/index.ts';
import { useKindName } from './kind-words.ts';
import './my-findings.css';
import { texts } from './texts.ts';

const tones: Readonly<Record<FoundFile['state'], Tone>> = {
  open: 'caution',
  refused: 'danger',
  kept: 'neutral',
  'awaiting-approval': 'info',
  'awaiting-agent': 'info',
  done: 'ok',
};

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

interface Shown {
  /** `null`: whoever looks decides nothing here. */
  readonly chosen: Chosen | null;
  readonly renderAct: (file: FoundFile) => ReactNode;
}

/** Only what is still to be decided can be chosen. */
export const isUndecided = ({ state }: FoundFile): boolean => state === 'open' || state === 'refused';

const Path = ({ file, chosen }: { readonly file: FoundFile; readonly chosen: Chosen | null }) => {
  const { id, path } = file;
  return (
    <span className="found-path">
      {chosen !== null && isUndecided(file) ? (
        <Checkbox
          name={id}
          label={path}
          value={chosen.ids.has(id)}
          onChange={(isChosen) => chosen.onChoose(id, isChosen)}
        />
      ) : (
        path
      )}
    </span>
  );
};

/** A file that was found: where, what, how it stands, and what can be done. */
export function useColumns({ chosen, renderAct }: Shown): readonly [Column<FoundFile>, ...Column<FoundFile>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const kindName = useKindName();
  return [
    { id: 'file', header: t('file'), render: (file) => <Path file={file} chosen={chosen} /> },
    {
      id: 'found',
      header: t('found'),
      render: ({ counts, samples }) => (
        <span>
          {counts
            .map(({ kind, count }) => t('countOf', { kind: kindName(kind), count: format.number(count) }))
            .join(', ')}
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
    { id: 'acts', header: t('acts'), align: 'end', render: renderAct },
  ];
}
