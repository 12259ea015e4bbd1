/** The ways to look at a dataset. */
export const views = {
  label: 'Ways to look at the data',
  names: { table: 'Table', record: 'Record', cards: 'Cards', inspect: 'Inspect' },
};
