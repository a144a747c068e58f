import type { FoundFile } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import './my-findings.css';
import { texts } from './texts.ts';

/** The files of a list, all of them, however many: what is confirmed or approved is exactly this. */
export const FilePaths = ({ files }: { readonly files: readonly FoundFile[] }) => {
  const t = useTexts(texts);
  return (
    <ul className="found-paths" aria-label={t('filesOfList', { count: files.length })}>
      {files.map(({ id, path }) => (
        <li key={id} className="found-path">
          {path === '' ? t('forgotten') : path}
        </li>
      ))}
    </ul>
  );
};
