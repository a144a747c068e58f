import type { noticesProgress, ResponseOf } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { type Column, Table } from '../../../ui/index.ts';
import { channelWords } from '../words.ts';
import { texts } from './texts.ts';

type Counts = ResponseOf<typeof noticesProgress>['channels'][number];

/** For each channel in order: who stands there, and who went on from it. */
export const ByChannel = ({ channels }: { readonly channels: readonly Counts[] }) => {
  const t = useTexts(texts);
  const word = useTexts(channelWords);
  const format = useFormat();
  const number = (id: string, header: string, count: (row: Counts) => number): Column<Counts> => ({
    id,
    header,
    isTight: true,
    render: (row) => format.number(count(row)),
  });
  return (
    <Table
      caption={t('byChannel')}
      isCompact
      columns={[
        { id: 'channel', header: t('channel'), render: (row) => word(row.channel) },
        number('waits', t('waits'), ({ queued, sending }) => queued + sending),
        number('sent', t('wasSent'), ({ sent }) => sent),
        number('arrived', t('arrived'), ({ delivered }) => delivered),
        number('doubt', t('doubtful'), ({ inDoubt }) => inDoubt),
        number('passed', t('passedOn'), ({ passedOn }) => passedOn),
        number('refused', t('refusedThere'), ({ refused }) => refused),
      ]}
      rows={channels}
      rowKey={({ channel }) => channel}
    />
  );
};
