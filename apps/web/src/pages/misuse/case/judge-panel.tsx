import { type MisuseCaseDetail, type MisuseVerdict, misuseCasesJudge, misuseVerdicts } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Callout, ErrorState, Panel, RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import { verdictWords } from '../words.ts';
import { texts } from './texts.ts';

const LEAST = 5;

/** 판정: 정당, 주의, 위반, with a reason. */
export const JudgePanel = ({ of: { id, version, state } }: { readonly of: MisuseCaseDetail }) => {
  const [t, tv] = [useTexts(texts), useTexts(verdictWords)];
  const [verdict, setVerdict] = useState<MisuseVerdict | null>(null);
  const [reason, setReason] = useState('');
  const judge = useAction(misuseCasesJudge, {
    invalidates: ['misuseCases', 'inbox'],
    onDone: () => notify(t('judged')),
  });
  const send = () =>
    verdict === null
      ? undefined
      : judge.mutate({ params: { misuseId: id }, body: { version, verdict, reason: reason.trim() } });
  return (
    <Panel title={t('judge')}>
      {state === 'asked' ? <Callout tone="caution" title={t('noAnswer')} /> : <p>{t('judgeHelp')}</p>}
      <RadioGroup
        name="verdict"
        label={t('verdict')}
        value={verdict ?? ''}
        onChange={(chosen) => setVerdict(misuseVerdicts.find((one) => one === chosen) ?? null)}
        choices={misuseVerdicts.map((one) => ({ id: one, label: tv(one) }))}
      />
      <TextArea name="verdictReason" label={t('verdictReason')} value={reason} onChange={setReason} maxLength={1000} />
      {judge.error !== null && <ErrorState error={judge.error} />}
      <ButtonRow>
        <Button
          look="primary"
          isPending={judge.isPending}
          isDisabled={verdict === null || reason.trim().length < LEAST}
          onPress={send}
        >
          {t('judge')}
        </Button>
      </ButtonRow>
    </Panel>
  );
};
