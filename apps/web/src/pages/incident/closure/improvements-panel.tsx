import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, Panel, type Tone } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import type { ClosureProps, Improvement } from './closure-props.ts';
import { ImprovementActions } from './improvement-actions.tsx';
import { texts } from './texts.ts';

/** 개선대책: decided, carried out, and checked by somebody else (제17조제2항·제4항). */
export const ImprovementsPanel = ({ incident, closure }: ClosureProps) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('improvements')}>
      {closure.improvements.length === 0 && <p className="ui-field-help">{t('improvementsNone')}</p>}
      {closure.improvements.map((one) => (
        <ImprovementItem key={one.id} incident={incident} improvement={one} />
      ))}
    </Panel>
  );
};

type Word =
  | 'undecided'
  | 'planApproved'
  | 'planChanged'
  | 'planRejected'
  | 'planDone'
  | 'effective'
  | 'partly'
  | 'ineffective';

/** The last thing that happened to it, in a word. */
function stateOf({ decision, doneAt, effect }: Improvement): readonly [Word, Tone] {
  if (effect !== null) return [effect, effect === 'effective' ? 'ok' : 'caution'];
  if (doneAt !== null) return ['planDone', 'ok'];
  if (decision === null) return ['undecided', 'info'];
  if (decision === 'rejected') return ['planRejected', 'neutral'];
  return [decision === 'approved' ? 'planApproved' : 'planChanged', 'info'];
}

interface ImprovementProps extends CaseProps {
  readonly improvement: Improvement;
}

const ImprovementItem = ({ incident, improvement }: ImprovementProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [word, tone] = stateOf(improvement);
  const { owner, due, doneBy, doneAt, doneNote, decisionNote, effectBy, effectNote } = improvement;
  const lines = [
    decisionNote,
    doneBy === null || doneAt === null ? '' : t('doneLine', { name: doneBy.name, at: format.moment(doneAt) }),
    doneNote,
    effectBy === null ? '' : t('effectLine', { name: effectBy.name }),
    effectNote,
  ].filter((line) => line !== '');
  return (
    <article className="closure-item">
      <h3>
        {improvement.what} <Badge tone={tone}>{t(word)}</Badge>
      </h3>
      <p className="closure-small">{t('planOwner', { name: owner.name, due: format.day(due) })}</p>
      {lines.map((line) => (
        <p key={line} className="case-prose">
          {line}
        </p>
      ))}
      <ImprovementActions incident={incident} improvement={improvement} />
    </article>
  );
};
