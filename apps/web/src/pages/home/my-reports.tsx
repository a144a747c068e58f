import { reportsMine } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { stageWords } from '../../case/words.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** What became of what I reported; nothing for those who never did. */
export const MyReports = () => {
  const t = useTexts(texts);
  const stage = useTexts(stageWords);
  const format = useFormat();
  const { data } = useOperation(reportsMine, {});
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel title={t('mine')}>
      <ul className="task-list">
        {data.items.slice(0, 5).map((report) => (
          <li key={report.id} className="task">
            <div className="task-words">
              <strong>{report.title}</strong>
              <span className="task-note">
                {report.number !== null && <span>{report.number}</span>}
                <span>{format.moment(report.reportedAt)}</span>
              </span>
            </div>
            <Badge>{stage(report.stage)}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
