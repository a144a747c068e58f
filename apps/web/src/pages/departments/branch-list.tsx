import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Link, MenuButton } from '../../ui/index.ts';
import type { Asked } from './department-dialog.tsx';
import { texts } from './texts.ts';
import type { Branch } from './tree.ts';

interface BranchListProps {
  readonly branches: readonly Branch[];
  readonly onAsk: (asked: Asked) => void;
}

export const BranchList = ({ branches, onAsk }: BranchListProps) => (
  <ul className="branches">
    {branches.map((branch) => (
      <li key={branch.department.id}>
        <BranchLine branch={branch} onAsk={onAsk} />
        {branch.children.length > 0 && <BranchList branches={branch.children} onAsk={onAsk} />}
      </li>
    ))}
  </ul>
);

const BranchLine = ({ branch, onAsk }: { readonly branch: Branch; readonly onAsk: (asked: Asked) => void }) => {
  const t = useTexts(texts);
  const { department, children } = branch;
  const acts = (['create', 'rename', 'move'] as const).filter((id) => id !== 'move' || department.parentId !== null);
  return (
    <div className="branch">
      <span className="branch-words">
        <Link to={`/people?departmentId=${department.id}`}>{department.name}</Link>
        <span className="ui-field-help">
          {t('people', { count: department.people })}
          {children.length > 0 && ` · ${t('peopleBelow', { count: department.peopleBelow })}`}
        </span>
      </span>
      {useMay('people.manage') && (
        <MenuButton
          label={t('acts', { name: department.name })}
          icon="more"
          isBare
          items={acts.map((id) => ({ id, label: t(id) }))}
          onChoose={(act) => onAsk({ act, department })}
        />
      )}
    </div>
  );
};
