import { type SkippedAddress, type WebScanView, webScansSkipped } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Button, type Column, Fold, Loaded, Stack, Table } from '../../../ui/index.ts';
import { useReason } from '../reasons.ts';
import { texts } from './texts.ts';

interface SkippedFoldProps {
  readonly scan: WebScanView;
  readonly total: number;
}

type Reason = WebScanView['skipped'][number];

/** What was not read, by reason; the addresses for whoever may open them, once they ask. */
export const SkippedFold = ({ scan, total }: SkippedFoldProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const reason = useReason();
  const mayOpen = useMay('web-exposure.open');
  const [isShown, setShown] = useState(false);
  const columns: readonly [Column<Reason>, ...Column<Reason>[]] = [
    { id: 'why', header: t('reason'), render: ({ why }) => reason(why) },
    { id: 'count', header: t('count'), align: 'end', isTight: true, render: ({ count }) => format.number(count) },
  ];
  return (
    <Fold summary={t('skipped', { count: format.number(total) })}>
      <Stack gap={3}>
        <Table
          caption={t('skipped', { count: format.number(total) })}
          columns={columns}
          rows={scan.skipped}
          rowKey={({ why }) => why}
          isCompact
        />
        {mayOpen &&
          (isShown ? (
            <Addresses scanId={scan.id} />
          ) : (
            <div>
              <Button size="s" onPress={() => setShown(true)}>
                {t('showAddresses')}
              </Button>
            </div>
          ))}
      </Stack>
    </Fold>
  );
};

const Addresses = ({ scanId }: { readonly scanId: string }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const reason = useReason();
  const skipped = useOperation(webScansSkipped, { params: { scanId } });
  const columns: readonly [Column<SkippedAddress>, ...Column<SkippedAddress>[]] = [
    {
      id: 'url',
      header: t('address'),
      render: ({ url, member }) => <span className="web-address">{member === null ? url : `${url} · ${member}`}</span>,
    },
    { id: 'why', header: t('reason'), render: ({ why }) => reason(why) },
  ];
  return (
    <Loaded query={skipped}>
      {({ items, more }) => (
        <>
          <Table
            caption={t('address')}
            columns={columns}
            rows={items}
            rowKey={({ url, member, why }) => `${url} ${member ?? ''} ${why}`}
          />
          {more > 0 && <p className="ui-field-help">{t('skippedMore', { count: format.number(more) })}</p>}
        </>
      )}
    </Loaded>
  );
};
