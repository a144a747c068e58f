import { useTexts } from '../../i18n/index.ts';
import { Checkbox, DateTimeField, NumberField, TextField } from '../../ui/index.ts';
import type { PartProps } from './fact-fields.tsx';
import type { Held } from './held.ts';
import { texts } from './texts.ts';

type Notification = Held['notification'];

/** 정보주체에의 통지 여부: when and how, or why not yet. */
export const NotificationFields = ({ form }: PartProps) => {
  const t = useTexts(texts);
  const { notification } = form.values;
  const field = <Name extends keyof Notification>(name: Name, label: string) => ({
    name: `notification.${name}`,
    label,
    value: notification[name],
    onChange: (value: Notification[Name]) => form.set('notification', { ...notification, [name]: value }),
    error: form.mistakes[`notification.${name}`],
  });
  return (
    <>
      <Checkbox {...field('done', t('notified'))} />
      {notification.done ? (
        <>
          <DateTimeField {...field('at', t('notifiedAt'))} isPast />
          <TextField {...field('method', t('method'))} />
          <NumberField {...field('count', t('notifiedCount'))} unit={t('peopleUnit')} min={0} isOptional />
        </>
      ) : (
        <TextField {...field('reason', t('whyNot'))} isOptional />
      )}
    </>
  );
};
