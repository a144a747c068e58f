import { type TeamItem, inboxMine } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { CaseName } from '../../case/case-name.tsx';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, BlockLink, Countdown, Link, Panel, roleTexts } from '../../ui/index.ts';
import { taskPlace } from './task-place.ts';
import { texts } from './texts.ts';

/** The first screen is for what is urgent; the dashboard has all of it. */
const SHOWN = 10;

/** What others have to do in the cases I work on; nothing for those who work on none. */
export const TeamTasks = () => {
  const t = useTexts(texts);
  const { data } = useOperation(inboxMine, {});
  if (data === undefined || data.team.total === 0) return null;
  const { items, total, late } = data.team;
  return (
    <Panel title={t('team')} actions={total > SHOWN && <Link to="/dashboard">{t('allTeam', { count: total })}</Link>}>
      <p className="ui-field-help">
        {t('teamHelp')} {late > 0 && <Badge tone="late">{t('teamLate', { count: late })}</Badge>}
      </p>
      <ul className="task-list">
        {items.slice(0, SHOWN).map((item) => (
          <TeamTask key={`${item.incidentId}/${item.key}`} item={item} />
        ))}
      </ul>
    </Panel>
  );
};

const TeamTask = ({ item }: { readonly item: TeamItem }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const language = useLanguage();
  const format = useFormat();
  return (
    <li className="task">
      <div className="task-words">
        <BlockLink className="task-link" to={taskPlace(item)}>
          {item.text[language]}
        </BlockLink>
        <span className="task-note">
          <strong>{item.person?.name ?? item.roles.map((one) => role(one)).join(t('or'))}</strong>
          <CaseName number={item.number} title={item.title ?? ''} grade={item.grade} />
          <span>{t('since', { day: format.day(item.startsAt) })}</span>
        </span>
      </div>
      {item.dueAt !== null && <Countdown size="s" dueAt={item.dueAt} />}
    </li>
  );
};
