import { type ResponseOf, logAnchorsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, Callout, Loaded, Panel } from '../../ui/index.ts';
import { outsideTexts as texts } from './outside-texts.ts';
import { OutsideWords } from './outside-words.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { PlaceTable } from './place-table.tsx';

const LOOK_EVERY = 2000;

const isWaiting = ({ items, isDemo }: ResponseOf<typeof logAnchorsList>): boolean =>
  !isDemo && items.some(({ isDue }) => isDue);

/** What lies out of reach of whoever runs the server, and what follows from it. `size`: how many records there are now. */
export const OutsidePanel = ({ size }: { readonly size: number }) => {
  const t = useTexts(texts);
  const places = useOperation(
    logAnchorsList,
    {},
    { refreshEvery: (data) => (data !== undefined && isWaiting(data) ? LOOK_EVERY : undefined) },
  );
  const [isAdding, setAdding] = useState(false);
  const add = useMay('access-log.manage') && (
    <Button icon="plus" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Panel title={t('title')} actions={add}>
      <p className="ui-field-help">{t('lead')}</p>
      <Loaded query={places}>
        {({ items, openedFolders, isDemo }) => (
          <>
            {isDemo && <Callout tone="info" title={t('demo')} />}
            <OutsideWords places={items} size={size} />
            <PlaceTable places={items} />
            {isAdding && <PlaceDialog folders={openedFolders} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
};
