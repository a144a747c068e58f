import './access-questions.css';
import { type AccessAnswer, accessQuestionsAsk, accessQuestionsList } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, call, refresh } from '../../api/index.ts';
import { useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PageHeader, Stack } from '../../ui/index.ts';
import { AnswerPanel, type Question } from './answer-panel.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { PastPanel } from './past-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { texts } from './texts.ts';

interface Answered {
  readonly question: Question;
  readonly answer: AccessAnswer;
}

/** An investigator's questions in SQL: with a reason, within limits, and on record. */
export default function QuestionsPage() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const renewPast = () => refresh(client, [accessQuestionsList]);
  const form = useForm({
    schema: bodyOf(accessQuestionsAsk),
    initial: { sql: '', reason: '' },
    labels: { sql: t('sql'), reason: t('reason') },
    onSubmit: async (question) => {
      setAnswered(null);
      try {
        setAnswered({ question, answer: await call(accessQuestionsAsk, { body: question }) });
      } finally {
        // What is refused is on record as well.
        void renewPast();
      }
    },
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap={5}>
        <QuestionPanel form={form} />
        {answered !== null && <AnswerPanel {...answered} onTaken={renewPast} />}
        <ColumnsPanel />
        <PastPanel onReuse={(sql) => form.set('sql', sql)} />
      </Stack>
    </>
  );
}
