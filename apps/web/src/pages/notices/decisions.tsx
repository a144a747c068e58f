import type { NoticeView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Link, Panel, Stack, Timeline, type Tone } from '../../ui/index.ts';
import { texts } from './texts.ts';

const tones: Readonly<Record<string, Tone>> = { approved: 'ok', returned: 'danger', withdrawn: 'neutral' };

interface DecisionsProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

/** Who decided what on which text; and the letters before and after this one. */
export const Decisions = ({ notice, incidentId }: DecisionsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { firstNotice, supplements } = notice;
  const to = (id: string) => `/incidents/${incidentId}/notices/${id}`;
  return (
    <>
      {notice.decisions.length > 0 && (
        <Panel title={t('decisions')}>
          <Timeline
            label={t('decisions')}
            events={notice.decisions.map((one) => ({
              id: one.id,
              at: one.at,
              actor: one.by?.name,
              title: t(`decision-${one.decision}`),
              tone: tones[one.decision] ?? 'neutral',
              body: (
                <p className="ui-field-help">
                  {[one.note, t('forPeople', { count: format.number(one.recipients) })]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </p>
              ),
            }))}
          />
        </Panel>
      )}
      {firstNotice !== null && <Link to={to(firstNotice.id)}>{t('follows', { title: firstNotice.title })}</Link>}
      {supplements.length > 0 && (
        <Panel title={t('supplements')}>
          <Stack gap={2}>
            {supplements.map((one) => (
              <Link key={one.id} to={to(one.id)}>
                {one.title}
              </Link>
            ))}
          </Stack>
        </Panel>
      )}
    </>
  );
};
