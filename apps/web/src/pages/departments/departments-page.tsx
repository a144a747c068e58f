import './departments.css';
import { departmentsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, PageHeader, Panel } from '../../ui/index.ts';
import { BranchList } from './branch-list.tsx';
import { type Asked, DepartmentDialog } from './department-dialog.tsx';
import { texts } from './texts.ts';
import { treeOf } from './tree.ts';

export default function DepartmentsPage() {
  const t = useTexts(texts);
  const departments = useOperation(departmentsList, {});
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Panel>
        <Loaded query={departments}>
          {({ items }) => (
            <>
              <BranchList branches={treeOf(items)} onAsk={setAsked} />
              {asked !== null && <DepartmentDialog asked={asked} all={items} onClose={() => setAsked(null)} />}
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}
