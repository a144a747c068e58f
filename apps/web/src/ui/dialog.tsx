import './dialog.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the way out first. */
  readonly actions?: ReactNode;
  readonly size?: 's' | 'm' | 'l';
  /** Slides in from the side, full height: menus on a phone. */
  readonly look?: 'box' | 'drawer';
  /** Asks for a decision: Escape and a press outside do not close it. */
  readonly isAlert?: boolean;
  /** Something is being written in it: only its buttons close it, so that a slip of the hand loses nothing. */
  readonly holdsWork?: boolean;
}

/** Above the page; focus stays inside and returns to where it was. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'm',
  look = 'box',
  isAlert = false,
  holdsWork = false,
}: DialogProps) => {
  const t = useTexts(texts);
  return (
    <ModalOverlay
      className="ui-veil"
      data-look={look}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isAlert && !holdsWork}
      isKeyboardDismissDisabled={isAlert || holdsWork}
    >
      <Modal className="ui-modal" data-size={size} data-look={look}>
        <AriaDialog className="ui-dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className="ui-dialog-head">
            <Heading slot="title">{title}</Heading>
            {!isAlert && (
              <AriaButton className="ui-input-button" aria-label={t('close')} onPress={onClose}>
                <Icon name="close" />
              </AriaButton>
            )}
          </header>
          <div className="ui-dialog-body">{children}</div>
          {actions !== undefined && <footer className="ui-dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
