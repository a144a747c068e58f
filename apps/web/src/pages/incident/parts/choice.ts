/** What a field of one choice begins with: it may be emptied later. */
export const chosen = <Id extends string>(id: Id): Id | null => id;

/** What a field of several choices begins with. */
export const listed = <Item>(items: readonly Item[]): readonly Item[] => items;
