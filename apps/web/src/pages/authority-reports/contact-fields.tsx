import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Grid, TextField } from '../../ui/index.ts';
import type { PartProps } from './fact-fields.tsx';
import { type Contact, blankContact } from './held.ts';
import { texts } from './texts.ts';

const names = ['role', 'name', 'department', 'position', 'phone', 'email'] as const;
const MOST = 10;

/** Whom the authority can ask; their order is the form's. */
export const ContactFields = ({ form }: PartProps) => {
  const t = useTexts(texts);
  const { contacts } = form.values;
  const change = (at: number, contact: Contact) =>
    form.set(
      'contacts',
      contacts.map((one, place) => (place === at ? contact : one)),
    );
  return (
    <>
      {contacts.map((contact, at) => (
        // Lines have no name of their own: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={at} className="report-contact">
          <legend>{t('contact', { number: at + 1 })}</legend>
          <Grid min="s">
            {names.map((name) => (
              <TextField
                key={name}
                name={`contacts.${at}.${name}`}
                label={t(name)}
                value={contact[name]}
                onChange={(value) => change(at, { ...contact, [name]: value })}
                error={form.mistakes[`contacts.${at}.${name}`]}

                isOptional={name !== 'name'}
                autoComplete="off"
              />
            ))}
          </Grid>

          <Button
            size="s"
            look="quiet"
            onPress={() =>
              form.set(
                'contacts',
                contacts.filter((_one, place) => place !== at),
              )
            }
          >
            {t('removeContact')}
            <span className="sr-only">{t('contact', { number: at + 1 })}</span>
          </Button>
        </fieldset>
      ))}
      {contacts.length < MOST && (
        <ButtonRow>
          <Button size="s" icon="plus" onPress={() => form.set('contacts', [...contacts, blankContact])}>
            {t('addContact')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
};
