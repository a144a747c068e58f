import './access-sources.css';
import { type AccessSourceView, type ResponseOf, accessSourcesRead } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useParam } from '../../routing/address.ts';
import { useMay } from '../../session/session.ts';
import { Callout, DefinitionList, Grid, Loaded, PageHeader, Panel, Stack, StatTile } from '../../ui/index.ts';
import { AlarmsPanel } from './alarms-panel.tsx';
import { AsidePanel } from './aside-panel.tsx';
import { meterTexts } from './meter-texts.ts';
import { MonthPicture } from './month-picture.tsx';
import { Reasons } from './reasons.tsx';
import { SignBadges } from './sign-badges.tsx';
import { SourceActions } from './source-actions.tsx';
import { texts } from './texts.ts';
import { formatWords } from './words.ts';

/** 시스템 하나의 수집 현황. */
export default function SourcePage() {
  const sourceId = useParam('sourceId');
  const read = useOperation(accessSourcesRead, { params: { sourceId } });
  return <Loaded query={read}>{(data) => <Source {...data} />}</Loaded>;
}

const Source = ({ source }: ResponseOf<typeof accessSourcesRead>) => {
  const t = useTexts(texts);
  const mayManage = useMay('access-sources.manage');
  return (
    <>
      <PageHeader
        title={source.name}
        crumbs={[{ label: t('title'), to: '/access-sources' }]}
        meta={<SignBadges source={source} />}
        actions={mayManage && <SourceActions source={source} />}
      />
      <Stack gap={5}>
        <Reasons source={source} />
        <Numbers source={source} />
        <MonthPicture days={source.picture} />
        {mayManage ? (
          <AsidePanel source={source} />
        ) : (
          source.waitingAside > 0 && <Callout title={t('asideCountsOnly')} />
        )}
        <AlarmsPanel alarms={source.alarms} />
        <Details source={source} />
      </Stack>
    </>
  );
};

interface SourceProps {
  readonly source: AccessSourceView;
}

const Numbers = ({ source }: SourceProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { accepted, repeated, refused, incomplete } = source.today;
  return (
    <Grid min="s">
      <StatTile label={t('todayAccepted')} value={format.number(accepted)} unit={t('countUnit')} tone="info" />
      <StatTile label={t('todayRepeated')} value={format.number(repeated)} unit={t('countUnit')} />
      <StatTile
        label={t('todayRefused')}
        value={format.number(refused)}
        unit={t('countUnit')}
        tone={refused > 0 ? 'caution' : 'neutral'}
        note={incomplete > 0 && t('incompleteNote', { count: format.number(incomplete) })}
      />
      <StatTile
        label={t('lastAt')}
        value={source.lastAt === null ? t('never') : format.time(source.lastAt)}
        note={source.lastAt !== null && format.day(source.lastAt)}
      />
    </Grid>
  );
};

const Details = ({ source }: SourceProps) => {
  const [t, tf, tm] = [useTexts(texts), useTexts(formatWords), useTexts(meterTexts)];
  const format = useFormat();
  const { people, hasUniqueIds, hasSensitive, oldKeyUntil, rhythmMinutes, follow } = source;
  const facts = [
    people === null ? null : t('peopleCount', { count: format.number(people) }),
    hasUniqueIds ? t('hasUniqueIds') : null,
    hasSensitive ? t('hasSensitive') : null,
  ].filter((fact) => fact !== null);
  return (
    <Panel title={t('details')}>
      <DefinitionList
        items={[
          { term: t('systemName'), value: source.system },
          { term: t('format'), value: tf(source.mapping.format) },
          ...(follow === null ? [] : [{ term: tm('follow'), value: `${follow.folder}/${follow.file}` }]),
          {
            term: t('rhythm'),
            value: rhythmMinutes === null ? t('noRhythm') : t('rhythmValue', { count: format.number(rhythmMinutes) }),
          },
          { term: t('kept'), value: facts.join(' · ') },
          {
            term: t('keyIssuedAt'),
            value: format.moment(source.keyIssuedAt),
            note: oldKeyUntil === null ? undefined : t('oldKeyUntil', { until: format.moment(oldKeyUntil) }),
          },
        ]}
      />
    </Panel>
  );
};
