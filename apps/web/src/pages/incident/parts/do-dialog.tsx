import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/index.ts';
import { useDo } from './use-do.ts';

interface DoDialogProps {
  /** What stands in the address as `?do=…`. */
  readonly id: string;
  readonly title: string;
  readonly size?: 's' | 'm' | 'l';
  /** Begun when the dialog opens, so that a form starts from what stands now. */
  readonly children: (close: () => void) => ReactNode;
}

/** A form above its page, opened by the address. */
export const DoDialog = ({ id, title, size = 'm', children }: DoDialogProps) => {
  const { open, end } = useDo();
  return (
    <Dialog title={title} isOpen={open === id} onClose={end} size={size} holdsWork>
      {children(end)}
    </Dialog>
  );
};
