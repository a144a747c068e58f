import { useTexts } from '../../../i18n/index.ts';
import { Panel } from '../../../ui/index.ts';
import { SettleForm } from './settle-form.tsx';
import { texts } from './texts.ts';

interface ReturnedLettersProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
}

/** 반송: whose letter the post brought back. */
export const ReturnedLetters = ({ params }: ReturnedLettersProps) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('returnedLetters')}>
      <p className="ui-field-help">{t('returnedLettersHelp')}</p>
      <SettleForm state="sent" params={params} label={t('returnedLetters')} />
    </Panel>
  );
};
