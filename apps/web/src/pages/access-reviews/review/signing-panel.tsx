import { type AccessReviewDetail, accessReviewsReview, accessReviewsSign } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import {
  Button,
  ButtonRow,
  Countdown,
  DefinitionList,
  ErrorState,
  Panel,
  TextArea,
  notify,
} from '../../../ui/index.ts';
import { texts as listTexts } from '../texts.ts';
import { texts } from './texts.ts';

/** Who read, commented and signed: the officer, then the CPO. */
export const SigningPanel = ({ review }: { readonly review: AccessReviewDetail }) => {
  const [t, tl] = [useTexts(texts), useTexts(listTexts)];
  const format = useFormat();
  const signature = (one: AccessReviewDetail['reviewed']) =>
    one === null ? { value: t('notYet') } : { value: one.comment, note: `${one.by.name} · ${format.moment(one.at)}` };
  const { may, sha256, logIndex } = review;
  return (
    <>
      <Panel title={t('signatures')}>
        <DefinitionList
          items={[
            { term: t('reviewer'), ...signature(review.reviewed) },
            { term: t('cpo'), ...signature(review.signed) },
            ...(review.signed === null
              ? [{ term: tl('due'), value: <Countdown size="s" dueAt={review.dueAt} /> }]
              : []),
            ...(sha256 === null
              ? []
              : [
                  {
                    term: t('hash'),
                    value: <code className="review-hash">{sha256.slice('sha256:'.length)}</code>,
                    note: logIndex === null ? t('soon') : t('place', { index: format.number(logIndex) }),
                  },
                ]),
          ]}
        />
      </Panel>
      {(may.review || may.sign) && <Signing review={review} />}
    </>
  );
};

const Signing = ({ review: { id, version, digest, may } }: { readonly review: AccessReviewDetail }) => {
  const t = useTexts(texts);
  const [comment, setComment] = useState('');
  const sign = useAction(may.review ? accessReviewsReview : accessReviewsSign, {
    invalidates: ['accessReviews', 'inbox'],
    onDone: () => notify(t('done')),
  });
  const label = may.review ? t('review') : t('sign');
  return (
    <Panel title={label}>
      <p>{may.review ? t('reviewHelp') : t('signHelp')}</p>
      <TextArea name="comment" label={t('comment')} value={comment} onChange={setComment} maxLength={5000} rows={6} />
      {sign.error !== null && <ErrorState error={sign.error} />}
      <ButtonRow>
        <Button
          look="primary"
          isPending={sign.isPending}
          isDisabled={comment.trim() === ''}
          onPress={() =>
            sign.mutate(
              { params: { reviewId: id }, body: { version, digest, comment: comment.trim() } },
              { onSuccess: () => setComment('') },
            )
          }
        >
          {label}
        </Button>
      </ButtonRow>
    </Panel>
  );
};
