import type { ContactView } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { BlockLink, Icon } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** What a telephone dials: the digits, without the blanks that people read by. */
const dial = (number: string): string => `tel:${number.replaceAll(/[^0-9+*#]/g, '')}`;

/** Numbers to press: on a phone one press calls. */
export const Reach = ({ contact }: { readonly contact: ContactView }) => {
  const t = useTexts(texts);
  const ways = [
    { icon: 'phone', name: t('phone'), to: dial(contact.phone), words: contact.phone },
    { icon: 'phone', name: t('mobile'), to: dial(contact.mobile), words: contact.mobile },
    { icon: 'mail', name: t('email'), to: `mailto:${contact.email}`, words: contact.email },
  ] as const;
  return (
    <span className="contact-reach">
      {ways
        .filter(({ words }) => words !== '')
        .map(({ icon, name, to, words }) => (
          <BlockLink key={to} className="contact-way" to={to}>
            <Icon name={icon} size="s" />
            <span className="sr-only">{name}</span>
            {words}
          </BlockLink>
        ))}
    </span>
  );
};
