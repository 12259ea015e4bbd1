import type { views as english } from '../en/views.ts';

export const views: typeof english = {
  label: 'Façons de voir les données',
  names: { table: 'Tableau', record: 'Fiche', cards: 'Cartes', inspect: 'Examiner' },
};
