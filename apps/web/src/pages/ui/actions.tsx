import { useState } from 'react';
import { ProblemError } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  Callout,
  ConfirmDialog,
  Countdown,
  EmptyState,
  ErrorState,
  GradeBadge,
  Grid,
  Link,
  Panel,
  ReasonDialog,
  Row,
  Skeleton,
  Stack,
  notify,
} from '../../ui/index.ts';
import { inHours } from './sample.ts';
import { texts } from './texts.ts';

export const Actions = () => {
  const t = useTexts(texts);
  const [asks, setAsks] = useState<'nothing' | 'reason' | 'confirm'>('nothing');
  const close = () => setAsks('nothing');
  return (
    <Panel title={t('actions')}>
      <ButtonRow>
        <Button look="primary" onPress={() => setAsks('reason')}>
          {t('open')}
        </Button>
        <Button onPress={() => notify(t('save'))}>{t('notify')}</Button>
        <Button look="danger" onPress={() => setAsks('confirm')}>
          {t('close')}
        </Button>
        <Button look="quiet" icon="plus">
          {t('later')}
        </Button>
        <Button isPending look="primary">
          {t('save')}
        </Button>
        <Button isDisabled>{t('save')}</Button>
        <Button icon="trash" label={t('remove')} />
        <Button size="s">{t('later')}</Button>
        <ButtonLink to="/ui" icon="list">
          {t('sampleLink')}
        </ButtonLink>
      </ButtonRow>
      <Row>
        <Link to="/ui">{t('sampleLink')}</Link>
        <Link to="https://www.privacy.go.kr">privacy.go.kr</Link>
      </Row>
      <ReasonDialog
        title={t('close')}
        confirmLabel={t('close')}
        isOpen={asks === 'reason'}
        onClose={close}
        onConfirm={async () => notify(t('closed'))}
      >
        <p>{t('irreversible')}</p>
      </ReasonDialog>
      <ConfirmDialog
        title={t('close')}
        confirmLabel={t('close')}
        isDanger
        isOpen={asks === 'confirm'}
        onClose={close}
        onConfirm={async () => notify(t('closed'))}
      >
        <p>{t('irreversible')}</p>
      </ConfirmDialog>
    </Panel>
  );
};

const refusal = (code: 'forbidden' | 'unavailable', title: string, advice: string) =>
  new ProblemError({ type: 'about:blank', status: 403, code, title, advice, neededRoles: ['cpo', 'officer'] });

export const States = () => {
  const t = useTexts(texts);
  return (
    <>
      <Panel title={t('time')}>
        <Grid min="m">
          <Countdown size="l" startedAt={inHours(-10.8)} dueAt={inHours(61.2)} />
          <Countdown size="l" startedAt={inHours(-67)} dueAt={inHours(5)} />
          <Countdown size="l" dueAt={inHours(-12.4)} />
          <Countdown startedAt={inHours(-50)} dueAt={inHours(22)} />
          <Countdown dueAt={inHours(300)} />
          <Countdown dueAt={inHours(-2)} doneAt={inHours(-3)} />
          <Countdown dueAt={inHours(-5)} doneAt={inHours(-1)} />
          <Countdown size="s" dueAt={inHours(0.3)} />
          <Countdown size="s" dueAt={inHours(-30)} />
        </Grid>
      </Panel>
      <Panel title={t('states')}>
        <Row>
          <GradeBadge level={1} label={t('kindA')} />
          <GradeBadge level={2} label={t('kindB')} />
          <GradeBadge level={3} label={t('kindB')} />
          <Badge>{t('reported')}</Badge>
          <Badge tone="info">{t('inProgress')}</Badge>
          <Badge tone="ok" icon="check">
            {t('closed')}
          </Badge>
          <Badge tone="caution">{t('waiting')}</Badge>
          <Badge tone="danger">{t('danger')}</Badge>
          <Badge tone="late">{t('late')}</Badge>
          <Badge tone="demo">{t('demo')}</Badge>
        </Row>
        <Callout title={t('info')} />
        <Callout tone="caution" title={t('caution')}>
          <p>{t('missing')}</p>
        </Callout>
        <Callout tone="ok" title={t('closed')} />
        <Callout tone="danger" title={t('danger')} actions={<Button size="s">{t('sampleLink')}</Button>} />
        <ErrorState error={refusal('unavailable', t('danger'), t('later'))} onRetry={() => undefined} />
        <Grid min="m">
          <EmptyState title={t('nothing')} action={<Button look="primary">{t('reported')}</Button>} />
          <ErrorState error={refusal('forbidden', t('waiting'), t('missing'))} />
          <Stack>
            <Skeleton lines={5} />
          </Stack>
        </Grid>
      </Panel>
    </>
  );
};
