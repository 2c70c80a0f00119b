// The kinds of things that must be right, and the states a check can be in.

export const itemKinds = {
  notice: 'notice',
  name: 'name',
  title: 'title',
  organization: 'organization',
  document: 'document',
  group: 'group of people',
  source: 'unnamed source',
  quote: 'quote',
  figure: 'figure',
  date: 'date or day',
  age: 'age',
  superlative: 'superlative',
  address: 'web address',
  phone: 'phone number',
  other: 'to check',
};

/** In the order of the keys Alt+1 to Alt+5; `sign` stands behind the letter of a mark. */
export const states = [
  { state: 'open', label: 'Open', sign: '' },
  { state: 'right', label: 'Right', sign: '\u2713' },
  { state: 'changed', label: 'Changed', sign: '\u270e' },
  { state: 'query', label: 'Query', sign: '?' },
  { state: 'opinion', label: 'Opinion', sign: '~' },
];

export const stateNames = states.map(({ state }) => state);
export const signOf = Object.fromEntries(states.map(({ state, sign }) => [state, sign]));

/** How something was checked. */
export const ways = ['document', 'tape', 'person', 'calculation'];

/** What the reader is told: a change since the check is not one that the checker made. */
export const stateWords = ({ state, since }) => (state === 'changed' && since ? 'changed since checked' : state);
