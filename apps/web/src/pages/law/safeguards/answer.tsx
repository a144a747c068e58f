import type { LawSafeguard, LawSafeguardAnswer } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { EmptyState, Fold, Panel } from '../../../ui/index.ts';
import { JudgedAnswer } from '../supposing/judged-answer.tsx';
import { MissingFirst } from '../supposing/missing-facts.tsx';
import type { Judged } from '../supposing/use-judged.ts';
import { EncryptionPanel } from './encryption-panel.tsx';
import { groupsOf, openFacts } from './groups.ts';
import { OldType } from './old-type.tsx';
import { SafeguardDuty } from './safeguard-duty.tsx';
import { texts } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';

/** The safeguards the law asks for. */
export const Answer = ({ judged }: { readonly judged: Judged<LawSafeguardAnswer> }) => {
  const format = useFormat();
  return (
    <JudgedAnswer judged={judged} asOf={(answer) => ({ at: format.day(answer.asOf), version: answer.ruleset.version })}>
      {(answer) => <Judgement answer={answer} />}
    </JudgedAnswer>
  );
};

const count = ({ length }: readonly LawSafeguard[]) => ({ count: length });

const Judgement = ({ answer }: { readonly answer: LawSafeguardAnswer }) => {
  const t = useTexts(texts);
  const nameOf = useFieldNames();
  const { required, needsFacts, notRequired, notInForce } = groupsOf(answer.duties);
  return (
    <>
      <MissingFirst names={openFacts(answer)} nameOf={nameOf} />
      <OldType old={answer.oldType} />
      {required.length + needsFacts.length === 0 && <EmptyState title={t('nothing')} />}
      {required.length > 0 && <DutyPanel title={t('required', count(required))} duties={required} />}
      {needsFacts.length > 0 && <DutyPanel title={t('needsFacts', count(needsFacts))} duties={needsFacts} />}
      <EncryptionPanel answer={answer.encryption} />
      {notRequired.length > 0 && (
        <Fold summary={t('notRequired', count(notRequired))}>
          <DutyPanel duties={notRequired} />
        </Fold>
      )}
      {notInForce.length > 0 && (
        <Fold summary={t('notInForce', count(notInForce))}>
          <Others duties={notInForce} />
        </Fold>
      )}
    </>
  );
};

interface DutiesProps {
  readonly duties: readonly LawSafeguard[];
}

const DutyPanel = ({ title, duties }: DutiesProps & { readonly title?: string }) => (
  <Panel title={title}>
    <div className="law-values">
      {duties.map((duty) => (
        <SafeguardDuty key={duty.id} duty={duty} />
      ))}
    </div>
  </Panel>
);

/** Not law on that day: from when, or until when, it is. */
const Others = ({ duties }: DutiesProps) => {
  const language = useLanguage();
  return (
    <ul className="duty-list">
      {duties.map(({ id, title, why, whyEn }) => (
        <li key={id}>
          <strong>{title[language]}</strong> {(language === 'ko' ? why : whyEn).join(' ')}
        </li>
      ))}
    </ul>
  );
};
