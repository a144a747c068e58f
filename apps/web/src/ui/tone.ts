/**
 * What a colour says. `late` is kept for a statutory term that has passed and is the only one shown solid;
 * `demo` marks what belongs to the demonstration organisation.
 */
export type Tone = 'neutral' | 'info' | 'ok' | 'caution' | 'danger' | 'late' | 'demo';
