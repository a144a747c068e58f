import { type LogAnchor, logAnchorsHold } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { MenuButton, notify } from '../../ui/index.ts';
import { ChangePlace } from './change-place.tsx';
import { outsideTexts as texts } from './outside-texts.ts';
import { PlaceHistory } from './place-history.tsx';

/** What was kept there; a checkpoint now; its name, its rhythm, off and on. */
export const PlaceActions = ({ place }: { readonly place: LogAnchor }) => {
  const t = useTexts(texts);
  const mayChange = useMay('access-log.manage');
  const [asked, setAsked] = useState<string | null>(null);
  const hold = useAction(logAnchorsHold, { invalidates: ['logAnchors'], onDone: () => notify(t('asked')) });
  const choose = (id: string) => {
    if (id === 'hold') hold.mutate({ params: { anchorId: place.id }, body: {} });
    else setAsked(id);
  };
  const changes = [
    { id: 'hold', label: t('holdNow'), isDisabled: !place.isOn },
    { id: 'change', label: t('change') },
  ];
  const close = () => setAsked(null);
  return (
    <>
      <MenuButton
        label={`${place.name}: ${t('more')}`}
        icon="more"
        isBare
        items={[{ id: 'history', label: t('history') }, ...(mayChange ? changes : [])]}
        onChoose={choose}
      />
      {asked === 'history' && <PlaceHistory place={place} onClose={close} />}
      {asked === 'change' && <ChangePlace place={place} onClose={close} />}
    </>
  );
};
