import { inboxMine } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Badge, EmptyState, Loaded, Panel, type Tone } from '../../ui/index.ts';
import { TaskItem } from './task-item.tsx';
import { texts } from './texts.ts';

const tones: Readonly<Record<string, Tone>> = { late: 'late', today: 'caution' };

/** 지남, 오늘, 이번 주, 그 뒤, 기한 없음: the server groups and orders them. */
export const TaskGroups = () => {
  const t = useTexts(texts);
  const inbox = useOperation(inboxMine, {});
  return (
    <Panel title={t('tasks')} gap={5}>
      <Loaded query={inbox}>
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyState icon="check" title={t('none')}>
              {t('noneHelp')}
            </EmptyState>
          ) : (
            groups.map(({ group, items }) => (
              <section key={group} aria-labelledby={`tasks-${group}`}>
                <h3 id={`tasks-${group}`} className="task-group">
                  {t(group)} <Badge tone={tones[group] ?? 'neutral'}>{t('count', { count: items.length })}</Badge>
                </h3>
                <ul className="task-list">
                  {items.map((item) => (
                    <TaskItem key={`${item.incidentId}/${item.key}`} item={item} />
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
    </Panel>
  );
};
