import type { LawDuty } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Link, Panel } from '../../../ui/index.ts';
import { DutyContent } from '../../incident/duties/duty-content.tsx';
import { Explained, type ShownDuty, Term, Toward, dutyTones } from '../../incident/duties/duty-face.tsx';
import { DutyWhy } from '../../incident/duties/duty-why.tsx';
import { isOpenDuty } from '../../incident/frame/clock-groups.ts';
import { dutyStatusWords } from '../../incident/words/duty-words.ts';
import { Missing } from '../supposing/missing-facts.tsx';
import { texts } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';

const shownOf = ({ why, whyEn, sanction, ...duty }: LawDuty): ShownDuty => ({
  ...duty,
  why: why.map((ko, place) => ({ ko, en: whyEn[place] ?? ko })),
  sanction,
});

interface AnswerDutyProps {
  readonly duty: LawDuty;
  readonly asOf: string | undefined;
}

/** One duty of a supposition, with the face that duties of a case have. */
export const AnswerDuty = ({ duty: answered, asOf }: AnswerDutyProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const status = useTexts(dutyStatusWords);
  const nameOf = useFieldNames();
  const duty = shownOf(answered);
  return (
    <Panel
      title={duty.title[language]}
      gap={2}
      actions={<Badge tone={dutyTones[duty.status]}>{status(duty.status)}</Badge>}
    >
      <Toward duty={duty} />
      <Term duty={duty} asOf={asOf} />
      {isOpenDuty(duty) && <Explained duty={duty} />}
      <Missing names={answered.missing} nameOf={nameOf} />
      <DutyContent duty={duty} />
      <DutyWhy duty={duty} />
      <p className="duty-small">
        <Link to={`/law/rules/${duty.rule}`}>{t('wholeRule')}</Link>
      </p>
    </Panel>
  );
};
