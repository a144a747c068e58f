import { incidentsLeaveTeamOut } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, DefinitionList, Panel, ReasonDialog } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { useDo } from '../parts/use-do.ts';
import { TeamForm } from './team-form.tsx';
import { texts } from './texts.ts';

/** 침해사고 대응팀: called, or the reason why there is none (제7조, 제13조). */
export const TeamPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const { team, grade, noTeamReason } = incident;
  const mayCall = useMayChange(incident, 'incidents.assign') && grade !== null;
  const mayLeaveOut = mayCall && grade !== 1 && team.length === 0 && noTeamReason === null;
  const isWaiting = team.length === 0 && noTeamReason === null;
  const call = (
    <Button look={isWaiting ? 'primary' : 'secondary'} size={isWaiting ? 'm' : 's'} onPress={() => start('team')}>
      {t(team.length === 0 ? 'teamTitle' : 'teamMore')}
    </Button>
  );
  return (
    <Panel title={t('team')} actions={mayCall && !isWaiting && call}>
      {isWaiting ? <p>{t('teamWait')}</p> : <Team incident={incident} />}
      {mayCall && isWaiting && (
        <ButtonRow>
          {call}
          {mayLeaveOut && <Button onPress={() => start('no-team')}>{t('noTeam')}</Button>}
        </ButtonRow>
      )}
      {mayCall && (
        <DoDialog id="team" title={t('teamTitle')}>
          {(close) => <TeamForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
      {mayLeaveOut && <NoTeamDialog incident={incident} />}
    </Panel>
  );
};

const Team = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const members = incident.team.map((member) => ({
    term: member.personId === null ? `${member.name} (${t('outside')})` : member.name,
    value: member.duty,
    note: t('calledAt', { at: format.moment(member.calledAt) }),
  }));
  const none = incident.noTeamReason === null ? [] : [{ term: t('noTeam'), value: incident.noTeamReason }];
  return <DefinitionList items={[...none, ...members]} />;
};

const NoTeamDialog = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { open, end } = useDo();
  const leaveOut = useAction(incidentsLeaveTeamOut, { invalidates: wholeCase });
  return (
    <ReasonDialog
      title={t('noTeamTitle')}
      confirmLabel={t('noTeam')}
      isOpen={open === 'no-team'}
      onClose={end}
      onConfirm={(reason) =>
        leaveOut.mutateAsync({ params: { incidentId: incident.id }, body: { version: incident.version, reason } })
      }
    >
      <p>{t('noTeamBody')}</p>
    </ReasonDialog>
  );
};
