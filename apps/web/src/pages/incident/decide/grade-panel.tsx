import { gradeWords } from '../../../case/words.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, DefinitionList, GradeBadge, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { useDo } from '../parts/use-do.ts';
import { GradeForm } from './grade-form.tsx';
import { texts } from './texts.ts';

/** 등급 분류 (제9조). */
export const GradePanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const grade = useTexts(gradeWords);
  const format = useFormat();
  const { start } = useDo();
  const isOpen = incident.stage !== 'follow-up' && incident.registeredAt !== null;
  const mayGrade = useMayChange(incident, 'incidents.grade') && isOpen;
  const isFirst = incident.grade === null;
  const button = (
    <Button look={isFirst ? 'primary' : 'secondary'} size={isFirst ? 'm' : 's'} onPress={() => start('grade')}>
      {t(isFirst ? 'gradeTitle' : 'regrade')}
    </Button>
  );
  return (
    <Panel title={t('grade')} actions={mayGrade && !isFirst && button}>
      {incident.grade === null ? (
        <p>{t('gradeWait')}</p>
      ) : (
        <DefinitionList
          items={[
            {
              term: t('grade'),
              value: <GradeBadge level={incident.grade} label={grade('grade', { grade: incident.grade })} />,
            },
            { term: t('gradedAt'), value: incident.gradedAt === null ? null : format.moment(incident.gradedAt) },
          ]}
        />
      )}
      {mayGrade && isFirst && <div>{button}</div>}
      {mayGrade && (
        <DoDialog id="grade" title={t('gradeTitle')}>
          {(close) => <GradeForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};
