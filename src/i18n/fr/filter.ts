import type { FilterWords } from '../filter-words.ts';
import { plural } from '../plural.ts';

const number = (n: number) => plural('fr', n, { other: '#' });

export const filter: FilterWords = {
  button: (n) => (n === 0 ? 'Filtrer' : `Filtrer (${number(n)})`),
  title: 'Filtrer et trier',
  intro: 'Choisissez une colonne, puis ce que ses enregistrements doivent dire.',
  close: 'Fermer',
  active: 'Ce qui est montré',
  remove: (what) => `Enlever : ${what}`,
  clear: 'Tout montrer',
  empty: 'vide',
  counting: 'Comptage …',
  values: (column) => `Valeurs de ${column}`,
  searchValues: (column) => `Chercher dans les valeurs de ${column}`,
  more: (n) =>
    plural('fr', n, { one: '# autre valeur : cherchez-la', other: '# autres valeurs : cherchez-les' }),
  rest: (n) =>
    plural('fr', n, {
      one: '# valeur plus rare n’est pas comptée.',
      other: '# valeurs plus rares ne sont pas comptées.',
    }),
  noValue: 'Aucune valeur ne correspond.',
  count: number,
  mode: 'Enregistrements qui ont',
  modes: { or: 'l’une d’elles', and: 'toutes', only: 'rien d’autre' },
  from: 'De',
  to: 'À',
  like: (example) => `Comme ${example}`,
  unreadable: (example) => `À écrire comme ${example}`,
  sort: { up: 'Plus petit d’abord', down: 'Plus grand d’abord', textUp: 'A à Z', textDown: 'Z à A' },
  chip: {
    or: (column, values) => `${column} : ${values}`,
    and: (column, values) => `${column} : tout de ${values}`,
    only: (column, values) => `${column} : seulement ${values}`,
    from: (column, from) => `${column} : à partir de ${from}`,
    to: (column, to) => `${column} : jusqu’à ${to}`,
    between: (column, from, to) => `${column} : de ${from} à ${to}`,
    up: (column) => `trié par ${column}`,
    down: (column) => `trié par ${column}, du dernier au premier`,
  },
};
