import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Badge, Button, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { useDo } from '../parts/use-do.ts';
import { disciplineWords } from '../words/people-words.ts';
import type { Closure, ClosureProps } from './closure-props.ts';
import { DisciplineForm } from './discipline-form.tsx';
import { ResultForm } from './result-form.tsx';
import { texts } from './texts.ts';

/** 처분: requested of a department or recorded as not needed, and what came of it (제16조). */
export const DisciplinePanel = ({ incident, closure }: ClosureProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const isApproved = closure.reports.some(({ decision }) => decision === 'approved');
  const mayRequest = useMayChange(incident, 'incidents.approve') && isApproved;
  const isFirst = closure.disciplines.length === 0;
  return (
    <Panel title={t('discipline')}>
      {isFirst && <p>{t('disciplineWait')}</p>}
      {closure.disciplines.map((entry) => (
        <Entry key={entry.id} incident={incident} entry={entry} />
      ))}
      {mayRequest && (
        <div>
          <Button look={isFirst ? 'primary' : 'secondary'} onPress={() => start('discipline')}>
            {t(isFirst ? 'disciplineStart' : 'disciplineAgain')}
          </Button>
        </div>
      )}
      {mayRequest && (
        <DoDialog id="discipline" title={t('disciplineStart')}>
          {(close) => <DisciplineForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};

interface EntryProps extends CaseProps {
  readonly entry: Closure['disciplines'][number];
}

const Entry = ({ incident, entry }: EntryProps) => {
  const t = useTexts(texts);
  const word = useTexts(disciplineWords);
  const format = useFormat();
  const { start } = useDo();
  const mayRecord =
    (useMay('incidents.record-result') || incident.standsIn) &&
    incident.mayWork &&
    entry.needed &&
    entry.result === null;
  const state = entry.result === null ? t('resultWait') : word(entry.result);
  return (
    <article className="closure-item">
      <h3>
        {entry.department?.name ?? t(entry.needed ? 'neededYes' : 'neededNo')}{' '}
        {entry.needed && <Badge tone={entry.result === null ? 'info' : 'neutral'}>{state}</Badge>}
      </h3>
      <p className="case-prose">{entry.request}</p>
      <p className="closure-small">
        {t('requestedBy', { name: entry.requestedBy.name, at: format.moment(entry.requestedAt) })}
      </p>
      {entry.result !== null && entry.resultOn !== null && (
        <p>
          {t('resultLine', { result: word(entry.result), on: format.day(entry.resultOn) })} {entry.resultNote}
        </p>
      )}
      {mayRecord && (
        <>
          <div>
            <Button size="s" onPress={() => start(`result:${entry.id}`)}>
              {t('resultStart')}
            </Button>
          </div>
          <DoDialog id={`result:${entry.id}`} title={t('resultStart')}>
            {(close) => <ResultForm incident={incident} disciplineId={entry.id} onClose={close} />}
          </DoDialog>
        </>
      )}
    </article>
  );
};
