import { misuseCasesMine } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, PageHeader, Panel, Stack } from '../../ui/index.ts';
import { CaseTable } from './case-table.tsx';
import { texts } from './texts.ts';

/** What was asked of me, and what I judge as somebody's superior. */
export default function MinePage() {
  const t = useTexts(texts);
  const own = useOperation(misuseCasesMine, {});
  return (
    <>
      <PageHeader title={t('mine')} lead={t('mineLead')} />
      <Loaded query={own}>
        {({ mine, toJudge }) => (
          <Stack gap={5}>
            <Panel title={t('toAnswer')}>
              <CaseTable caption={t('toAnswer')} rows={mine} empty={t('nothingAsked')} />
            </Panel>
            {toJudge.length > 0 && (
              <Panel title={t('toJudge')}>
                <CaseTable caption={t('toJudge')} rows={toJudge} empty={t('none')} />
              </Panel>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}
