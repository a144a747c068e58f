import type { SentFile } from './use-file-sending.ts';

export const SentFiles = ({ sent }: { readonly sent: readonly SentFile[] }) => (
  <output>
    <ul className="door-sent">
      {sent.map(({ id, said, isTaken }) => (
        <li key={id} className={isTaken ? undefined : 'door-error'}>
          {said}
        </li>
      ))}
    </ul>
  </output>
);
