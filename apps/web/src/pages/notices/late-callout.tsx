import type { NoticeView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Callout } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** The alarm, wherever on the page one looks. */
export const LateCallout = ({ notice }: { readonly notice: NoticeView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (notice.lateSince === null) return null;
  return (
    <div className="notice-late">
      <Callout tone="danger" title={t('lateAlarm')}>
        <p>{t('lateAlarmHelp', { moment: format.moment(notice.lateSince) })}</p>
      </Callout>
    </div>
  );
};
