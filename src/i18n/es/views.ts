import type { views as english } from '../en/views.ts';

export const views: typeof english = {
  label: 'Formas de ver los datos',
  names: { table: 'Tabla', record: 'Ficha', cards: 'Tarjetas', inspect: 'Examinar' },
};
