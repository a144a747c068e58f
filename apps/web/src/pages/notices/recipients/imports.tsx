import { type ImportView, type NoticeView, recipientsDiscardImport } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useFormat, useTexts, useLanguage } from '../../../i18n/index.ts';
import { Badge, Button, ConfirmDialog, Panel, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { texts } from './texts.ts';
import { useImports } from './use-imports.ts';

interface ImportsProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
  readonly mayChange: boolean;
}

const tones = { staged: 'neutral', taking: 'info', imported: 'ok', discarded: 'neutral' } as const;

/** How far it is, or what came of it, or why nothing did. */
const Outcome = ({ of }: { readonly of: ImportView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const counts = {
    accepted: format.number(of.accepted),
    duplicates: format.number(of.duplicates),
    bad: format.number(of.bad),
  };
  return (
    <>
      {(of.state === 'imported' || of.copiedFrom !== null) && (
        <span className="ui-field-help">
          {of.state === 'imported' && t('counts', counts)}
          {of.state === 'imported' && of.copiedFrom !== null && ' · '}
          {of.copiedFrom !== null && t('copied')}
        </span>
      )}
      {of.state === 'taking' && (
        <output className="ui-field-help">{t('takingSoFar', { rows: format.number(of.rowsRead) })}</output>
      )}
      {of.problem !== null && <span className="notice-import-problem">{of.problem[language]}</span>}
    </>
  );
};

/** Every list that was uploaded, with its counts; a wrong one can be taken back before anything is sent. */
export const Imports = ({ notice, incidentId, mayChange }: ImportsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const params = { incidentId, noticeId: notice.id };
  const [removed, setRemoved] = useState<string | null>(null);
  const discard = useAction(recipientsDiscardImport, { invalidates: noticeStale, onDone: () => notify(t('removed')) });
  const items = useImports(params);
  if (items.length === 0) return null;
  return (
    <Panel title={t('imports')}>
      <ul className="notice-imports">
        {items.map((one) => (
          <li key={one.id}>
            <span className="notice-import-words">
              <span>{t('importBy', { name: one.by.name, moment: format.moment(one.at) })}</span>
              <Outcome of={one} />
            </span>
            <Badge tone={tones[one.state]}>{t(one.state)}</Badge>
            {mayChange && one.state !== 'discarded' && (
              <Button size="s" onPress={() => setRemoved(one.id)}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removed !== null && (
        <ConfirmDialog
          title={t('remove')}
          confirmLabel={t('remove')}
          isDanger
          isOpen
          onClose={() => setRemoved(null)}
          onConfirm={() => discard.mutateAsync({ params: { ...params, importId: removed } })}
        >
          <p>{t('removeHelp')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
};
