import { useTexts } from '../../i18n/index.ts';
import { PageHeader, Stack } from '../../ui/index.ts';
import { Actions, States } from './actions.tsx';
import { Fields } from './fields.tsx';
import { Lists } from './lists.tsx';
import { texts } from './texts.ts';

/** Every part of the kit, to look at in both languages, both themes and on a phone. */
export default function WorkshopPage() {
  const t = useTexts(texts);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} crumbs={[{ label: t('register'), to: '/ui' }]} />
      <Stack gap={5}>
        <Actions />
        <Fields />
        <States />
        <Lists />
      </Stack>
    </>
  );
}
