import { type MisuseCaseDetail, misuseCasesAnswer } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, ErrorState, Panel, TextArea, notify } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** 소명: why it was done, in one's own words. */
export const AnswerPanel = ({ of: { id, version } }: { readonly of: MisuseCaseDetail }) => {
  const t = useTexts(texts);
  const [text, setText] = useState('');
  const answer = useAction(misuseCasesAnswer, {
    invalidates: ['misuseCases', 'inbox'],
    onDone: () => notify(t('sent')),
  });
  return (
    <Panel title={t('answer')}>
      <p>{t('answerHelp')}</p>
      <TextArea name="answer" label={t('answerText')} value={text} onChange={setText} maxLength={5000} rows={6} />
      {answer.error !== null && <ErrorState error={answer.error} />}
      <ButtonRow>
        <Button
          look="primary"
          isPending={answer.isPending}
          isDisabled={text.trim() === ''}
          onPress={() => answer.mutate({ params: { misuseId: id }, body: { version, text: text.trim() } })}
        >
          {t('send')}
        </Button>
      </ButtonRow>
    </Panel>
  );
};
