import type { DutyView } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { Button, ButtonRow } from '../../../ui/index.ts';
import { isOpenDuty } from '../frame/clock-groups.ts';
import { useDo } from '../parts/use-do.ts';
import { texts } from './texts.ts';

/** What may be done about a duty now. */
export const DutyActions = ({ duty }: { readonly duty: DutyView }) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const mayDecide = useMay('duties.override-approve');
  const { person } = useSession();
  const waiting = duty.overrides.find(({ decision }) => decision === null);
  const isClaimed = duty.overrides.some(({ decision }) => decision !== 'refused');
  if (!isOpenDuty(duty) && waiting === undefined) return null;
  return (
    <ButtonRow>
      {waiting !== undefined && mayDecide && waiting.proposedBy.id !== person.id && (
        <Button look="primary" onPress={() => start(`decide:${waiting.id}`)}>
          {t('decide')}
        </Button>
      )}
      <Button onPress={() => start(`perform:${duty.key}`)}>{t('perform')}</Button>
      {!isClaimed && (
        <Button look="quiet" onPress={() => start(`propose:${duty.key}`)}>
          {t('propose')}
        </Button>
      )}
    </ButtonRow>
  );
};
