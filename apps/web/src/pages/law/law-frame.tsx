import './law.css';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { LinkTabs, PageHeader, Stack } from '../../ui/index.ts';
import { texts } from './texts.ts';

const tabs = [
  { to: '/law', label: 'rules' },
  { to: '/law/changes', label: 'changes' },
  { to: '/law/what-if', label: 'whatIf' },
  { to: '/law/safeguards', label: 'safeguards' },
] as const;

interface LawFrameProps {
  readonly current: (typeof tabs)[number]['to'];
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The pages about the law itself, beside each other. A new one is a line above and its page. */
export const LawFrame = ({ current, lead, actions, children }: LawFrameProps) => {
  const t = useTexts(texts);
  const open = tabs.find(({ to }) => to === current);
  return (
    <>
      <PageHeader title={open === undefined ? t('title') : t(open.label)} lead={lead} actions={actions} />
      <Stack gap={5}>
        <LinkTabs label={t('title')} current={current} items={tabs.map(({ to, label }) => ({ to, label: t(label) }))} />
        {children}
      </Stack>
    </>
  );
};
