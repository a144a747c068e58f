import { type ResponseOf, type RoundProgress, roundsExport, roundsProgress, roundsReport } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, Grid, Loaded, Panel, ReasonDialog, Row, Stack, StatTile } from '../../ui/index.ts';
import { useKindName } from '../my-findings/kind-words.ts';
import { BeforeAfter } from './before-after.tsx';
import { texts } from './texts.ts';

/** How far one round is: in numbers, by department, by kind. */
export const RoundPanels = ({ roundId }: { readonly roundId: string }) => {
  const progress = useOperation(roundsProgress, { params: { roundId } }, { keepPrevious: true });
  return (
    <Loaded query={progress}>
      {({ total, departments }) => (
        <Stack gap={5}>
          <Totals total={total} />
          <DepartmentsPanel roundId={roundId} departments={departments} />
          <KindsPanel total={total} />
        </Stack>
      )}
    </Loaded>
  );
};

const Totals = ({ total }: { readonly total: RoundProgress }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const kept = { kept: format.number(total.kept), registered: format.number(total.keptRegistered) };
  return (
    <Grid min="s">
      <StatTile
        label={t('reported')}
        value={format.number(total.reported)}
        note={t('ofAll', { count: format.number(total.agents) })}
      />
      <StatTile label={t('files')} value={format.number(total.files)} />
      <StatTile label={t('decided')} value={format.number(total.decided)} note={t('keptNote', kept)} />
      <StatTile label={t('done')} value={format.number(total.done)} tone="ok" />
      <StatTile label={t('open')} value={format.number(total.open)} tone={total.open > 0 ? 'caution' : 'ok'} />
    </Grid>
  );
};

interface DepartmentsPanelProps {
  readonly roundId: string;
  readonly departments: ResponseOf<typeof roundsProgress>['departments'];
}

const DepartmentsPanel = ({ roundId, departments }: DepartmentsPanelProps) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'export' | 'report' | null>(null);
  const fetchAsked = (reason: string) =>
    fetchFile(asked === 'report' ? roundsReport : roundsExport, { params: { roundId }, query: { reason } });
  return (
    <Panel
      actions={
        <Row>
          <Button size="s" icon="download" onPress={() => setAsked('report')}>
            {t('report')}
          </Button>
          <Button size="s" icon="download" onPress={() => setAsked('export')}>
            {t('export')}
          </Button>
        </Row>
      }
    >
      <BeforeAfter
        caption={t('chart')}
        labelHeader={t('department')}
        pairs={departments.map(({ departmentId, department, before, after }) => ({
          id: departmentId ?? 'none',
          name: department ?? t('noDepartment'),
          before: before.files,
          after: after.files,
        }))}
      />
      <ReasonDialog
        title={t(asked ?? 'export')}
        confirmLabel={t(asked ?? 'export')}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={async (reason) => save(await fetchAsked(reason))}
      >
        <p>{t('exportHelp')}</p>
      </ReasonDialog>
    </Panel>
  );
};

const countIn = (found: RoundProgress['before'], kind: string): number =>
  found.kinds.find((one) => one.kind === kind)?.count ?? 0;

const KindsPanel = ({ total: { before, after } }: { readonly total: RoundProgress }) => {
  const t = useTexts(texts);
  const kindName = useKindName();
  const kinds = [...new Set([...before.kinds, ...after.kinds].map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <Panel>
      <BeforeAfter
        caption={t('kinds')}
        labelHeader={t('kind')}
        pairs={kinds.map((kind) => ({
          id: kind,
          name: kindName(kind),
          before: countIn(before, kind),
          after: countIn(after, kind),
        }))}
      />
    </Panel>
  );
};
