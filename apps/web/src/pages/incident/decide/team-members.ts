import type { ContactView } from '@bongsu/contracts';
import type { Choice } from '../../../ui/index.ts';

/** Somebody who is about to be called. */
export interface Called {
  /** Of the person or of the contact. */
  readonly id: string;
  readonly label: string;
  readonly duty: string;
  readonly source: 'contact' | 'person';
  readonly input: { readonly personId: string } | { readonly contactId: string };
}

export const byPerson = ({ id, label }: Choice, duty: string): Called => ({
  id,
  label,
  duty,
  source: 'person',
  input: { personId: id },
});

/** One of our own is called as a person, so that the case opens for them; somebody outside as a contact. */
export const byContact = ({ id, personId, name, duty }: ContactView, otherwise: string): Called => ({
  id,
  label: name,
  duty: duty === '' ? otherwise : duty,
  source: 'contact',
  input: personId === null ? { contactId: id } : { personId },
});
