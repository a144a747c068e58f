/** Rule files tell in Korean what a parameter is about; its name, spelt out, is the English of it. */
const names: Readonly<Record<string, string>> = {
  version: 'Versions of the rule',
  deadline: 'Time limit',
  'supplement-deadline': 'Time limit of a supplement',
  content: 'Items to tell',
  'staged-content': 'Items of a staged first notice',
  effects: 'Effects covered',
  sanction: 'Sanction (for information)',
  'guidance-days': 'Days suggested by a guideline',
  'posting-days': 'Days a posting must stay',
  'min-subjects': 'Number of people from which it is owed',
  'posting-min-subjects': 'Number of people from which it is posted',
  'special-kinds': 'Kinds of data that are enough by themselves',
  'external-causes': 'Causes that are enough by themselves',
  'excluded-roles': 'Whom a special rule governs instead',
  grounds: 'Cases of a possible breach',
  'deemed-done': 'What is deemed to be this report',
};

const spelt = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

export const parameterInEnglish = (name: string): string =>
  names[name] ?? (name.startsWith('exception-') ? `Exception: ${name.slice(10).replaceAll('-', ' ')}` : spelt(name));
