import { type MisuseCaseDetail, misuseCasesAttach, misuseCasesFile } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useAction } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, DefinitionList, ErrorState, FileField, Panel, notify } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** What was added to the answer; whoever was asked adds more until they have answered. */
export const FilesPanel = ({ of }: { readonly of: MisuseCaseDetail }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const params = { misuseId: of.id };
  return (
    <Panel title={t('files')}>
      {of.may.answer && <AddFile misuseId={of.id} />}
      {of.files.length > 0 && (
        <DefinitionList
          items={of.files.map(({ id, name, size, addedAt }) => ({
            term: name,
            value: (
              <Button
                size="s"
                icon="download"
                onPress={() => void fetchFile(misuseCasesFile, { params: { ...params, fileId: id } }).then(save)}
              >
                {t('download')}
              </Button>
            ),
            note: `${format.bytes(size)} · ${format.moment(addedAt)}`,
          }))}
        />
      )}
    </Panel>
  );
};

const AddFile = ({ misuseId }: { readonly misuseId: string }) => {
  const t = useTexts(texts);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [file] = files;
  const attach = useAction(misuseCasesAttach, {
    invalidates: ['misuseCases'],
    onDone: () => {
      setFiles([]);
      notify(t('attached'));
    },
  });
  return (
    <>
      <FileField
        name="file"
        label={t('files')}
        help={t('filesHelp')}
        isOptional
        value={files}
        onChange={setFiles}
        maxBytes={MOST_BYTES}
      />
      {attach.error !== null && <ErrorState error={attach.error} />}
      {file !== undefined && (
        <ButtonRow>
          <Button isPending={attach.isPending} onPress={() => attach.mutate({ params: { misuseId }, file })}>
            {t('attach')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
};
