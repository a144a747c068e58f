import type { LawEncryption } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { Fold, Panel } from '../../../ui/index.ts';
import { SureBadge } from '../sure-badge.tsx';
import { Missing } from '../supposing/missing-facts.tsx';
import { EncryptionTable } from './encryption-table.tsx';
import { squaresOf } from './encryption.ts';
import { Sentences } from './reasons.tsx';
import { texts } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';

/** 기준 제7조 as a table, and the provisions that its squares rest on. */
export const EncryptionPanel = ({ answer }: { readonly answer: readonly LawEncryption[] }) => {
  const t = useTexts(texts);
  const { places, tables, notes } = squaresOf(answer);
  return (
    <Panel title={t('encryption')}>
      <p className="law-small">{t('encryptionNote')}</p>
      {tables.map(({ subject, rows }) => (
        <EncryptionTable key={subject} subject={subject} places={places} rows={rows} />
      ))}
      <Fold summary={t('reasons', { count: notes.length })}>
        <ol className="duty-list safeguard-notes">
          {notes.map((note) => (
            <Note key={[note.required, ...note.why].join()} note={note} />
          ))}
        </ol>
      </Fold>
    </Panel>
  );
};

const Note = ({ note }: { readonly note: LawEncryption }) => {
  const nameOf = useFieldNames();
  return (
    <li>
      <ul className="safeguard-sentences">
        <Sentences told={note} />
      </ul>
      {(note.confidence !== 'confirmed' || note.stale) && <SureBadge confidence={note.confidence} stale={note.stale} />}
      <Missing names={note.missing} nameOf={nameOf} />
    </li>
  );
};
