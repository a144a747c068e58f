import { type RecordItem, type ResponseOf, type SourceMapping, accessSourcesPreview } from '@bongsu/contracts';
import { useEffect, useState } from 'react';
import { useAction } from '../../api/index.ts';

/** Milliseconds without typing after which pasted lines are read. */
const QUIET = 300;

type Preview = ResponseOf<typeof accessSourcesPreview>;

export interface Reading {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly mapping: SourceMapping;
  /** As the preset has it: what is found by itself. */
  readonly base: SourceMapping;
  readonly setBase: (mapping: SourceMapping) => void;
  /** Where an item stands: a name, nowhere (`null`), or as the preset has it (`undefined`). */
  readonly choose: (item: RecordItem, name: string | null | undefined) => void;
  readonly sayAction: (word: string, action: string) => void;
  /** Words for actions that were not known when they were read first. */
  readonly strangeActions: readonly string[];
  /** `null`: nothing was read yet. */
  readonly preview: Preview | null;
  readonly error: unknown;
}

const withItem = (mapping: SourceMapping, item: RecordItem, names: readonly string[] | undefined): SourceMapping => {
  const { [item]: _before, ...items } = mapping.items;
  return { ...mapping, items: names === undefined ? items : { ...items, [item]: [...names] } };
};

/** Lines that somebody pasted, how they are read, and what the server makes of that, soon after each change. */
export function useReading(initial: SourceMapping): Reading {
  const [text, setText] = useState('');
  const [base, keepBase] = useState(initial);
  const [mapping, setMapping] = useState(initial);
  const [strange, setStrange] = useState<readonly string[]>([]);
  const { mutate, data, error, reset } = useAction(accessSourcesPreview);
  useEffect(() => {
    if (text.trim() === '') {
      reset();
      return undefined;
    }
    const timer = setTimeout(
      () =>
        mutate(
          { body: { text, mapping } },
          { onSuccess: ({ unknownActions }) => setStrange((known) => [...new Set([...known, ...unknownActions])]) },
        ),
      QUIET,
    );
    return () => clearTimeout(timer);
  }, [text, mapping, mutate, reset]);
  return {
    text,
    setText,
    mapping,
    base,
    setBase: (next) => {
      keepBase(next);
      setMapping(next);
      setStrange([]);
    },
    choose: (item, name) =>
      setMapping(withItem(mapping, item, name === undefined ? base.items[item] : name === null ? [] : [name])),
    sayAction: (word, action) => setMapping({ ...mapping, actions: { ...mapping.actions, [word]: action } }),
    strangeActions: strange,
    preview: data ?? null,
    error,
  };
}
