import type { DashboardView } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { useSession } from '../../session/session.ts';
import { Badge, EmptyState, Panel, Table, roleTexts } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Line = DashboardView['waiting'][number];

export const Waiting = ({ waiting }: { readonly waiting: readonly Line[] }) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('whoWaits')}>
      <Table
        caption={t('whoWaits')}
        columns={[
          { id: 'who', header: t('who'), render: (line) => <Who line={line} /> },
          { id: 'tasks', header: t('tasks'), render: (line) => t('count', { count: line.tasks }), align: 'end' },
          {
            id: 'late',
            header: t('late'),
            align: 'end',
            render: (line) => (line.late > 0 ? <Badge tone="late">{t('count', { count: line.late })}</Badge> : '–'),
          },
        ]}
        rows={waiting}
        rowKey={(line) => line.person?.id ?? line.role ?? ''}
        empty={<EmptyState icon="check" title={t('nothingWaits')} />}
      />
    </Panel>
  );
};

const Who = ({ line }: { readonly line: Line }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const { person, roles } = useSession();
  const isMine = line.person === null ? line.role !== null && roles.includes(line.role) : line.person.id === person.id;
  return (
    <span>
      <strong>{line.person?.name ?? (line.role === null ? '–' : t('anyone', { role: role(line.role) }))}</strong>{' '}
      {line.person?.department} {isMine && <Badge tone="info">{t('me')}</Badge>}
    </span>
  );
};
