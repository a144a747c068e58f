import { useState } from 'react';
import { type FieldProps, TextArea } from '../../ui/index.ts';

/** Several of a kind, one a line. */
export const LinesField = (props: FieldProps<readonly string[]>) => {
  const [text, setText] = useState(props.value.join('\n'));
  const write = (typed: string) => {
    setText(typed);
    props.onChange(typed.split('\n').filter((line) => line.trim() !== ''));
  };
  return <TextArea {...props} rows={2} value={text} onChange={write} />;
};
