import { type DepartmentView, departmentsCreate, departmentsMove, departmentsRename } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { departmentChoices } from '../../people/department-field.tsx';
import { Dialog, NumberField, Select, TextField, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';
import { placesFor } from './tree.ts';

export interface Asked {
  readonly act: 'create' | 'rename' | 'move';
  readonly department: DepartmentView;
}

interface DepartmentDialogProps {
  readonly asked: Asked;
  readonly all: readonly DepartmentView[];
  readonly onClose: () => void;
}

interface FormProps {
  readonly department: DepartmentView;
  readonly onDone: () => void;
}

const invalidates = ['departments', 'people'];

export const DepartmentDialog = ({ asked, all, onClose }: DepartmentDialogProps) => {
  const t = useTexts(texts);
  const { act, department } = asked;
  const done = () => {
    notify(t('done'));
    onClose();
  };
  return (
    <Dialog title={`${department.name}: ${t(act)}`} isOpen onClose={onClose} size="s">
      {act === 'create' && <CreateForm department={department} onDone={done} />}
      {act === 'rename' && <RenameForm department={department} onDone={done} />}
      {act === 'move' && <MoveForm department={department} all={all} onDone={done} />}
    </Dialog>
  );
};

const CreateForm = ({ department, onDone }: FormProps) => {
  const t = useTexts(texts);
  const create = useAction(departmentsCreate, { invalidates });
  const form = useForm({
    schema: bodyOf(departmentsCreate),
    initial: { name: '', parentId: department.id },
    labels: { name: t('name') },
    onSubmit: async (body) => {
      await create.mutateAsync({ body });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('doCreate')}>
      <TextField {...form.field('name')} help={t('below', { name: department.name })} takesFocus />
    </Form>
  );
};

const RenameForm = ({ department, onDone }: FormProps) => {
  const t = useTexts(texts);
  const rename = useAction(departmentsRename, { invalidates });
  const initial: { readonly name: string; readonly sort: number | null } = {
    name: department.name,
    sort: department.sort,
  };
  const form = useForm({
    schema: bodyOf(departmentsRename),
    initial,
    labels: { name: t('name'), sort: t('sort') },
    onSubmit: async (body) => {
      await rename.mutateAsync({ params: { departmentId: department.id }, body });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <TextField {...form.field('name')} takesFocus />
      <NumberField {...form.field('sort')} help={t('sortHelp')} min={0} isOptional />
    </Form>
  );
};

const MoveForm = ({ department, all, onDone }: FormProps & Pick<DepartmentDialogProps, 'all'>) => {
  const t = useTexts(texts);
  const move = useAction(departmentsMove, { invalidates });
  const places = new Set(placesFor(department, all).map(({ id }) => id));
  const form = useForm({
    schema: bodyOf(departmentsMove),
    initial: { parentId: department.parentId },
    labels: { parentId: t('newParent') },
    onSubmit: async (body) => {
      await move.mutateAsync({ params: { departmentId: department.id }, body });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('doMove')}>
      <p>{t('moveHelp')}</p>
      <Select {...form.field('parentId')} choices={departmentChoices(all).filter(({ id }) => places.has(id))} />
    </Form>
  );
};
