import './file-field.css';
import { Button as AriaButton, DropZone, FileTrigger } from 'react-aria-components';
import { useState } from 'react';
import { useFormat, useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

interface FileFieldProps extends FieldProps<readonly File[]> {
  /** Bytes a file may have. */
  readonly maxBytes: number;
  /** Endings that are taken, `.pdf`; empty: any. */
  readonly kinds?: readonly string[];
  readonly isMultiple?: boolean;
}

/** Files dropped or chosen. What is too large or of the wrong kind is named and left out at once, not after the upload. */
export function FileField(props: FileFieldProps) {
  const { value, onChange, kinds = [], maxBytes, isMultiple = false } = props;
  const t = useTexts(texts);
  const format = useFormat();
  const [refused, setRefused] = useState<readonly string[]>([]);

  const refusalOf = (file: File): string | null => {
    const isKind = kinds.length === 0 || kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
    if (!isKind) return t('fileWrongKind', { name: file.name, kinds: kinds.join(', ') });
    const size = { size: format.bytes(file.size), limit: format.bytes(maxBytes) };
    return file.size > maxBytes ? t('fileTooLarge', { name: file.name, ...size }) : null;
  };

  const add = (files: readonly File[]) => {
    const judged = files.map((file) => ({ file, refusal: refusalOf(file) }));
    const taken = judged.filter(({ refusal }) => refusal === null).map(({ file }) => file);
    setRefused(judged.flatMap(({ refusal }) => refusal ?? []));
    if (taken.length > 0) onChange(isMultiple ? [...value, ...taken] : taken.slice(-1));
  };

  const mistakes = [...(props.error === undefined ? [] : [props.error]), ...refused];
  return (
    <fieldset className="ui-field" data-field={props.name} data-mistaken={props.error === undefined ? undefined : ''}>
      <legend className="ui-field-label">
        {props.label}
        {props.isOptional === true && <span className="ui-field-optional">{t('optional')}</span>}
      </legend>
      {props.help !== undefined && <p className="ui-field-help">{props.help}</p>}
      <DropZone
        className="ui-drop"
        isDisabled={props.isDisabled ?? false}
        getDropOperation={() => 'copy'}
        onDrop={({ items }) => {
          const files = items.filter((item) => item.kind === 'file').map(async (item) => item.getFile());
          void Promise.all(files).then(add);
        }}
      >
        <FileTrigger
          allowsMultiple={isMultiple}
          acceptedFileTypes={[...kinds]}
          onSelect={(files) => add([...(files ?? [])])}
        >
          <Button icon="upload" isDisabled={props.isDisabled}>
            {t('fileChoose')}
          </Button>
        </FileTrigger>
        <p className="ui-field-help">
          {t('fileDrop')} {t('fileLimit', { size: format.bytes(maxBytes) })}
          {kinds.length > 0 && ` (${kinds.join(', ')})`}
        </p>
      </DropZone>
      <ul className="ui-files">
        {value.map((file) => (
          <FileRow
            key={`${file.name}/${file.size}`}
            file={file}
            onRemove={() => onChange(value.filter((one) => one !== file))}
          />
        ))}
      </ul>
      <div role="alert">
        {mistakes.map((mistake) => (
          <p key={mistake} className="ui-field-error">
            {mistake}
          </p>
        ))}
      </div>
    </fieldset>
  );
}

const FileRow = ({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <li className="ui-file">
      <Icon name="file" />
      <span className="ui-file-name">{file.name}</span>
      <span className="ui-field-help">{format.bytes(file.size)}</span>
      <AriaButton className="ui-input-button" aria-label={t('fileRemove', { name: file.name })} onPress={onRemove}>
        <Icon name="close" size="s" />
      </AriaButton>
    </li>
  );
};
