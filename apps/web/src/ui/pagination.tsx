import './pagination.css';
import { useFormat, useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { texts } from './texts.ts';

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  /** What is paged, where a page has more than one list. */
  readonly label?: string;
  /** People are counted differently from things. */
  readonly counts?: 'things' | 'people';
}

/** Which part of the list is shown, and the way to its neighbours. Nothing when there is nothing to turn. */
export const Pagination = ({ page, pageSize, total, onPage, label, counts = 'things' }: PaginationProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const from = format.number((page - 1) * pageSize + 1);
  const to = format.number(Math.min(total, page * pageSize));
  return (
    <nav className="ui-pagination" aria-label={label ?? t('pages')}>
      <p aria-live="polite">
        {t(counts === 'people' ? 'pageOfPeople' : 'pageOf', { from, to, total: format.number(total) })}
      </p>
      {last > 1 && (
        <div className="ui-row" data-gap={2}>
          <Button size="s" isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
            {t('previous')}
          </Button>
          <Button size="s" isDisabled={page >= last} onPress={() => onPage(page + 1)}>
            {t('next')}
          </Button>
        </div>
      )}
    </nav>
  );
};
