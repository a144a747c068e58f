import './case-name.css';
import { useTexts } from '../i18n/index.ts';
import { GradeBadge } from '../ui/index.ts';
import { gradeWords } from './words.ts';

interface CaseNameProps {
  readonly number: string | null;
  readonly title: string;
  readonly grade?: 1 | 2 | 3 | null;
}

/** Number, name and grade of a case on one line, wherever cases are listed. */
export const CaseName = ({ number, title, grade = null }: CaseNameProps) => {
  const t = useTexts(gradeWords);
  return (
    <span className="case-name">
      {grade !== null && <GradeBadge level={grade} label={t('grade', { grade })} />}
      {number !== null && <span className="case-number">{number}</span>}
      <span>{title}</span>
    </span>
  );
};
