import { type AccessReviewDetail, accessReviewsRead } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useParam } from '../../../routing/address.ts';
import { Beside, Grid, Loaded, PageHeader, StatTile } from '../../../ui/index.ts';
import { ReviewBadge } from '../reviews-page.tsx';
import { texts as listTexts } from '../texts.ts';
import { AccountsPanel } from './accounts-panel.tsx';
import { DaysPanel } from './days-panel.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { KeepingPanel } from './keeping-panel.tsx';
import { ReportActions } from './report-actions.tsx';
import { SigningPanel } from './signing-panel.tsx';
import { texts } from './texts.ts';
import { UnusualPanel } from './unusual-panel.tsx';

/** One review: who did how much, what was unusual, what was answered, whether anything is missing or changed, and who signed. */
export default function ReviewPage() {
  const reviewId = useParam('reviewId');
  const review = useOperation(accessReviewsRead, { params: { reviewId } });
  return <Loaded query={review}>{(one) => <Detail review={one} />}</Loaded>;
}

const Detail = ({ review }: { readonly review: AccessReviewDetail }) => {
  const tl = useTexts(listTexts);
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={`${format.day(review.from)} ~ ${format.day(review.to)}`}
        crumbs={[{ label: tl('title'), to: '/access-reviews' }]}
        meta={<ReviewBadge of={review} />}
        actions={<ReportActions review={review} />}
      />
      <Beside aside={<SigningPanel review={review} />}>
        <Tiles review={review} />
        <DaysPanel days={review.figures.byDay} />
        <UnusualPanel figures={review.figures} />
        <DecisionsPanel decisions={review.figures.ruleDecisions ?? []} />
        <AccountsPanel accounts={review.figures.byAccount} />
        <KeepingPanel figures={review.figures} />
      </Beside>
    </>
  );
};

const Tiles = ({ review: { figures } }: { readonly review: AccessReviewDetail }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <Grid min="s">
      <StatTile label={t('records')} value={format.number(figures.records)} />
      <StatTile label={t('accounts')} value={format.number(figures.accounts)} />
      <StatTile label={t('subjects')} value={format.number(figures.subjects)} note={t('each')} />
      <StatTile
        label={t('downloads')}
        value={format.number(figures.downloads)}
        note={figures.unreasoned > 0 && t('unreasoned', { count: format.number(figures.unreasoned) })}
        tone={figures.unreasoned > 0 ? 'caution' : 'neutral'}
      />
      <StatTile label={t('outOfHours')} value={format.number(figures.outOfHours)} />
    </Grid>
  );
};
