import type { FilterWords } from '../filter-words.ts';
import { plural } from '../plural.ts';

const number = (n: number) => plural('es', n, { other: '#' });

export const filter: FilterWords = {
  button: (n) => (n === 0 ? 'Filtrar' : `Filtrar (${number(n)})`),
  title: 'Filtrar y ordenar',
  intro: 'Elija una columna y después lo que deben decir sus registros.',
  close: 'Cerrar',
  active: 'Lo que se muestra',
  remove: (what) => `Quitar: ${what}`,
  clear: 'Mostrar todos los registros',
  empty: 'vacío',
  counting: 'Contando …',
  values: (column) => `Valores de ${column}`,
  searchValues: (column) => `Buscar en los valores de ${column}`,
  more: (n) => plural('es', n, { one: '1 valor más: búsquelo', other: '# valores más: búsquelos' }),
  rest: (n) =>
    plural('es', n, {
      one: '1 valor menos frecuente no se cuenta.',
      other: '# valores menos frecuentes no se cuentan.',
    }),
  noValue: 'No hay tal valor.',
  count: number,
  mode: 'Registros que tienen',
  modes: { or: 'alguno de ellos', and: 'todos ellos', only: 'nada más' },
  from: 'Desde',
  to: 'Hasta',
  like: (example) => `Como ${example}`,
  unreadable: (example) => `Escríbalo como ${example}`,
  sort: { up: 'Menor primero', down: 'Mayor primero', textUp: 'A a Z', textDown: 'Z a A' },
  chip: {
    or: (column, values) => `${column}: ${values}`,
    and: (column, values) => `${column}: todo de ${values}`,
    only: (column, values) => `${column}: solo ${values}`,
    from: (column, from) => `${column}: desde ${from}`,
    to: (column, to) => `${column}: hasta ${to}`,
    between: (column, from, to) => `${column}: de ${from} a ${to}`,
    up: (column) => `ordenado por ${column}`,
    down: (column) => `ordenado por ${column}, el último primero`,
  },
};
