import { type NoticeView } from '@bongsu/contracts';
import { useState } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { Panel, RadioGroup } from '../../../ui/index.ts';
import { recipientWords } from '../words.ts';
import { type Settleable, SettleForm } from './settle-form.tsx';
import { texts } from './texts.ts';

type Unsettled = Exclude<Settleable, 'sent'>;

/** In doubt first. */
const unsettled: readonly Unsettled[] = ['in-doubt', 'refused', 'unreachable', 'withheld'];

interface SettlePanelProps {
  readonly counts: NoticeView['counts'];
  readonly params: { readonly incidentId: string; readonly noticeId: string };
}

/** Everybody whom the mail did not surely reach: in doubt first. */
export const SettlePanel = ({ counts, params }: SettlePanelProps) => {
  const t = useTexts(texts);
  const word = useTexts(recipientWords);
  const open = unsettled.filter((state) => (counts[state] ?? 0) > 0);
  const [chosen, setChosen] = useState<Unsettled | null>(null);
  const state = open.find((one) => one === chosen) ?? open[0];
  if (state === undefined) return null;
  return (
    <Panel title={t('settle')}>
      <p className="ui-field-help">{t('settleHelp')}</p>
      {open.length > 1 && (
        <RadioGroup
          name="settle-state"
          label={t('settleState')}
          value={state}
          onChange={setChosen}
          choices={open.map((id) => ({ id, label: `${word(id)} (${counts[id] ?? 0})` }))}
        />
      )}
      <SettleForm key={state} state={state} params={params} label={t('settle')} />
    </Panel>
  );
};
