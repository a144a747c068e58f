import type { DecisionCertificates, DecisionListView } from '@bongsu/contracts';
import { save } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, Dialog, Fold, Row, Stack } from '../../ui/index.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import { useChoiceName } from './choice-words.ts';
import './my-findings.css';
import { texts } from './texts.ts';

type Item = DecisionCertificates['items'][number];

interface CertificatesDialogProps {
  readonly list: DecisionListView;
  readonly items: readonly Item[];
  readonly onClose: () => void;
}

/** To the byte as the machine wrote it: the digest that is kept is the digest of this. */
const fileOf = ({ decisionId, certificate }: Item): File =>
  new File([certificate ?? ''], `certificate-${decisionId}.json`, { type: 'application/json' });

/** All of a list in one file, one certificate a line. */
const fileOfAll = (listId: string, items: readonly Item[]): File =>
  new File([items.map(({ certificate }) => `${certificate ?? ''}\n`).join('')], `certificates-${listId}.jsonl`, {
    type: 'application/x-ndjson',
  });

/** 처리 확인서: what the machine did with each file of a list, opened and taken along. */
export const CertificatesDialog = ({ list, items, onClose }: CertificatesDialogProps) => {
  const t = useTexts(texts);
  const choiceName = useChoiceName();
  const written = items.filter(({ certificate }) => certificate !== null);
  const all =
    written.length < 2 ? undefined : (
      <Button icon="download" onPress={() => save(fileOfAll(list.id, written))}>
        {t('downloadAll', { count: written.length })}
      </Button>
    );
  return (
    <Dialog title={`${t('certificates')}: ${choiceName(list.choice)}`} isOpen onClose={onClose} size="l" actions={all}>
      <p>{t('listedFor', { name: list.listedBy.name, reason: list.reason })}</p>
      <ul className="found-certificates">
        {items.map((item) => (
          <li key={item.decisionId}>
            <Certificate item={item} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

const Certificate = ({ item }: { readonly item: Item }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { path, outcome, refusal, at } = item;
  return (
    <Stack gap={2}>
      <span className="found-path">{path === '' ? t('forgotten') : path}</span>
      <Row>
        <Badge tone={outcome === 'done' ? 'ok' : 'danger'}>
          {outcome === 'done' ? t('done') : t(`refused-${refusal ?? 'failed'}`)}
        </Badge>
        <span className="ui-field-help">{format.moment(at)}</span>
      </Row>
      {item.certificate !== null && (
        <Fold summary={t('openCertificate')}>
          <Stack>
            <CertificateFacts item={item} />
            <div>
              <Button size="s" icon="download" onPress={() => save(fileOf(item))}>
                {t('download')}
              </Button>
            </div>
          </Stack>
        </Fold>
      )}
    </Stack>
  );
};
