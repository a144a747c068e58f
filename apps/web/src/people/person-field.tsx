import { type Choice, ComboBox, type FieldProps } from '../ui/index.ts';
import { usePeopleSearch } from './people-search.ts';

const NOBODY: readonly string[] = [];

/** One of our people, found by name. The value carries its name, so that nobody is asked twice. */
export const PersonField = (props: FieldProps<Choice | null>) => <ComboBox {...props} {...usePeopleSearch(NOBODY)} />;
