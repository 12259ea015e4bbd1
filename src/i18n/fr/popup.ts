import type { popup as english } from '../en/popup.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

/** What the toolbar popup says, in French. */
export const popup: typeof english = {
  title: 'Données de cette page',
  none: 'Aucun tableau ni fichier de données n’a été trouvé sur cette page.',
  noneHint: 'Vous pouvez ouvrir un fichier par son adresse.',
  table: (records, columns) =>
    `Tableau · ${count(records, '# ligne', '# lignes')} · ${count(columns, '# colonne', '# colonnes')}`,
  file: 'Fichier de données',
  readsFrom: (hosts) => `L’ouvrir lit depuis ${hosts}`,
  asksWhere: 'L’ouvrir demande où se trouve le fichier',
  open: 'Corriger',
  openNamed: (title) => `Corriger « ${title} »`,
  inTab: 'Ouvrir dans un onglet',
  inTabNamed: (title) => `Ouvrir « ${title} » dans un onglet`,
  address: 'Ouvrir un fichier par son adresse',
  cannot: 'Emendata ne peut pas travailler sur cette page',
  cannotHint:
    'Les navigateurs tiennent les extensions à l’écart de leurs propres pages, de leurs boutiques et de leur lecteur PDF. Ouvrez la page d’un jeu de données et appuyez sur le bouton.',
  proposal: {
    title: 'Examiner cette proposition',
    readsFrom: (host) => `L’examiner lit depuis ${host}`,
    review: 'Examiner',
    reviewNamed: (title) => `Examiner cette proposition : ${title}`,
    inTab: 'Examiner dans un onglet',
    inTabNamed: (title) => `Examiner dans un onglet : ${title}`,
    named: (number, repository) => `Proposition ${number} pour ${repository}`,
  },
};
