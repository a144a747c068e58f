import type { ContactList, ContactView } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { ContactLine } from './contact-line.tsx';
import { areaTexts } from './texts.ts';

interface AreaListProps {
  readonly area: ContactList['groups'][number]['area'];
  readonly contacts: readonly ContactView[];
  readonly onEdit: (contact: ContactView) => void;
}

/** Deputies stand below the one they stand in for. */
function inOrder(contacts: readonly ContactView[]): readonly ContactView[] {
  const known = new Set(contacts.map(({ id }) => id));
  const leads = contacts.filter(({ deputyOf }) => deputyOf === null || !known.has(deputyOf));
  return leads.flatMap((lead) => [lead, ...contacts.filter(({ deputyOf }) => deputyOf === lead.id)]);
}

export const AreaList = ({ area, contacts, onEdit }: AreaListProps) => {
  const t = useTexts(areaTexts);
  return (
    <section aria-labelledby={`area-${area}`}>
      <h3 id={`area-${area}`} className="contact-area">
        {t(area)}
      </h3>
      <ul className="contact-list">
        {inOrder(contacts).map((contact) => (
          <ContactLine key={contact.id} contact={contact} onEdit={() => onEdit(contact)} />
        ))}
      </ul>
    </section>
  );
};
