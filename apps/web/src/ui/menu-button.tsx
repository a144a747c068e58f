import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Choice } from './choice.tsx';
import { ChoiceWords } from './choice.tsx';
import { Icon, type IconName } from './icon.tsx';

interface MenuButtonProps<Id extends string> {
  /** Words on the button, or its name when there is only an icon. */
  readonly label: string;
  readonly icon?: IconName;
  readonly isBare?: boolean;
  readonly items: readonly Choice<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** What else can be done with one thing, where buttons for all of it would bury the thing. */
export const MenuButton = <Id extends string>({ label, icon, isBare, items, onChoose }: MenuButtonProps<Id>) => {
  const bare = isBare === true;
  return (
    <MenuTrigger>
      <AriaButton
        className="ui-button"
        data-look={bare ? 'quiet' : 'secondary'}
        data-size="s"
        data-bare={bare || undefined}
        {...(bare ? { 'aria-label': label } : {})}
      >
        {icon !== undefined && <Icon name={icon} />}
        {!bare && label}
        {!bare && <Icon name="chevronDown" size="s" />}
      </AriaButton>
      <Popover className="ui-popover" placement="bottom end">
        <Menu className="ui-list" items={items} aria-label={label}>
          {(item) => (
            <MenuItem
              id={item.id}
              className="ui-list-item"
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              onAction={() => onChoose(item.id)}
            >
              <ChoiceWords label={item.label} note={item.note} />
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
