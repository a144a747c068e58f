import { type Role, type RoleChangeView, peopleRoleChanges } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, Panel, Timeline, roleTexts } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Every grant and withdrawal: who, when, why. Kept for the auditor. */
export const RoleHistory = ({ personId }: { readonly personId: string }) => {
  const t = useTexts(texts);
  const changes = useOperation(peopleRoleChanges, { params: { personId } });
  const words = useChangeWords();
  return (
    <Panel title={t('history')}>
      <Loaded query={changes} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="ui-field-help">{t('noHistory')}</p>
          ) : (
            <Timeline
              label={t('history')}
              events={items.map((change) => ({
                id: change.id,
                at: change.changedAt,
                actor: change.changedBy ?? t('system'),
                title: words(change),
                body: <p>{change.reason}</p>,
              }))}
            />
          )
        }
      </Loaded>
    </Panel>
  );
};

function useChangeWords(): (change: RoleChangeView) => string {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const names = (list: readonly Role[]) => list.map((name) => role(name)).join(', ');
  return ({ before, after }) => {
    const granted = after.filter((name) => !before.includes(name));
    const withdrawn = before.filter((name) => !after.includes(name));
    const parts = [
      granted.length > 0 ? t('granted', { roles: names(granted) }) : '',
      withdrawn.length > 0 ? t('withdrawn', { roles: names(withdrawn) }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? t('nothingChanged') : parts.join(' · ');
  };
}
