import type { PersonView, Role } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { Badge, Row, type Tone, roleTexts } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Everybody is staff; only what goes beyond is worth a badge. */
export const RoleBadges = ({ roles }: { readonly roles: readonly Role[] | null }) => {
  const role = useTexts(roleTexts);
  const special = (roles ?? []).filter((name) => name !== 'staff');
  if (roles === null || special.length === 0) return <span>{roles === null ? '–' : role('staff')}</span>;
  return (
    <Row gap={1}>
      {special.map((name) => (
        <Badge key={name} tone="info">
          {role(name)}
        </Badge>
      ))}
    </Row>
  );
};

const tones: Readonly<Record<string, Tone>> = { locked: 'danger', invited: 'caution', active: 'ok' };

export const AccountBadges = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(texts);
  const state = person.account?.state ?? (person.active ? 'active' : 'deactivated');
  const lacksFactor = state === 'active' && person.account?.secondFactor === false;
  return (
    <Row gap={1}>
      <Badge tone={tones[state] ?? 'neutral'}>{t(state)}</Badge>
      {lacksFactor && <Badge tone="caution">{t('noSecondFactor')}</Badge>}
    </Row>
  );
};
