import './account-menu.css';
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { useSession } from '../session/session.ts';
import { Icon } from '../ui/icon.tsx';
import { roleTexts } from '../ui/role-texts.ts';
import { texts } from './texts.ts';

/** Whose session this is, and the way out. */
export const AccountMenu = ({ onSignOut }: { readonly onSignOut: () => void }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const { person, roles, department } = useSession();
  const place = [department?.name, ...roles.filter((name) => name !== 'staff').map((name) => role(name))];
  return (
    <MenuTrigger>
      <AriaButton className="account-button">
        <Icon name="person" />
        <span className="account-name">{person.name}</span>
        <span className="sr-only">{t('account')}</span>
        <Icon name="chevronDown" size="s" />
      </AriaButton>
      <Popover className="ui-popover" placement="bottom end">
        <Menu className="ui-list" onAction={(key) => (key === 'sign-out' ? onSignOut() : undefined)}>
          <MenuSection>
            <Header className="account-head">
              <strong>{person.name}</strong>
              <span>{person.email}</span>
              <span>{place.filter((part) => part !== undefined).join(' · ')}</span>
            </Header>
            <MenuItem id="account" className="ui-list-item" href="/account" textValue={t('account')}>
              {t('account')}
            </MenuItem>
            <MenuItem id="sign-out" className="ui-list-item" textValue={t('signOut')}>
              {t('signOut')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
