import type { InboxItem } from '@bongsu/contracts';
import { useState } from 'react';
import { CaseName } from '../../case/case-name.tsx';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { BlockLink, Button, Countdown, roleTexts } from '../../ui/index.ts';
import { CompleteDialog } from './complete-dialog.tsx';
import { CUSTODY, taskPlace } from './task-place.ts';
import { texts } from './texts.ts';

/** One thing to do. Its case is the door to it; an improvement can be reported done from here. */
export const TaskItem = ({ item }: { readonly item: InboxItem }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const words = item.text[language];
  const place = taskPlace(item);
  const isMineToDo = item.improvementId !== null && item.whose === 'me';
  return (
    <li className="task">
      <div className="task-words">
        {item.title === null && place !== CUSTODY ? (
          <strong>{words}</strong>
        ) : (
          <BlockLink className="task-link" to={place}>
            {words}
          </BlockLink>
        )}
        <span className="task-note">
          <CaseName number={item.number} title={item.title ?? t('hiddenCase')} grade={item.grade} />
          <Whose item={item} />
        </span>
      </div>
      {isMineToDo && (
        <Button size="s" onPress={() => setOpen(true)}>
          {t('complete')}
        </Button>
      )}
      {item.dueAt !== null && <Countdown size="s" dueAt={item.dueAt} />}
      {isOpen && item.improvementId !== null && (
        <CompleteDialog
          incidentId={item.incidentId}
          improvementId={item.improvementId}
          what={words}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
};

/** Waiting for any holder of a role is said; waiting for me is not: this is my list. */
const Whose = ({ item }: { readonly item: InboxItem }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const format = useFormat();
  return (
    <>
      {item.role !== null && <span>{t('asRole', { role: role(item.role) })}</span>}
      <span>{t('since', { day: format.day(item.startsAt) })}</span>
    </>
  );
};
