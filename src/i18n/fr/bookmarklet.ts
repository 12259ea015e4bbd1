import type { bookmarklet as model } from '../en/bookmarklet.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

export const bookmarklet: typeof model = {
  title: 'Données de cette page',
  none: 'Aucun tableau ni fichier de données n’a été trouvé sur cette page.',
  table: (records, columns) =>
    `Tableau · ${count(records, '# ligne', '# lignes')} · ${count(columns, '# colonne', '# colonnes')}`,
  file: 'Fichier de données',
  readsFrom: (host) => `L’ouvrir lit depuis ${host}`,
  asksWhere: 'L’ouvrir demande où se trouve le fichier',
  open: 'Corriger',
  openNamed: (title) => `Corriger « ${title} »`,
  inWindow: 'Dans un nouvel onglet',
  inWindowNamed: (title) => `Corriger « ${title} » dans un nouvel onglet`,
  proposal: (number, repository) => `Proposition ${number} pour ${repository}`,
  reviewTitle: 'Examiner cette proposition',
  review: 'Examiner',
  reviewNamed: (title) => `Examiner « ${title} »`,
  reviewInWindowNamed: (title) => `Examiner « ${title} » dans un nouvel onglet`,
  openFile: 'Ouvrir un fichier',
  site: (host) => `L’éditeur vient de ${host}. Rien n’est envoyé avant que vous n’ouvriez quelque chose.`,
  frame: 'Emendata : corriger ces données',
  marker: (title, host) => (host ? `Corriger « ${title} » (lu depuis ${host})` : `Corriger « ${title} »`),
  cannot: 'Emendata ne peut pas travailler sur cette page. Copiez cette adresse dans un nouvel onglet :',
  close: 'Fermer',
  back: 'Retour',
  window: 'Ouvert dans un nouvel onglet',
  windowHint: 'Si aucun onglet n’est apparu, ouvrez-le vous-même :',
  nowhere: 'Encore un clic',
  nowhereHint: 'Votre navigateur ou cette page a empêché l’éditeur de s’ouvrir. Ouvrez-le vous-même :',
  sandboxed: 'Ouvrez-le par son adresse',
  sandboxedHint:
    'Cette page est isolée des autres (sandbox). Si le lien ne fait rien, copiez l’adresse dans un nouvel onglet.',
  link: 'Ouvrir l’éditeur',
  address: 'Ou copiez cette adresse dans un nouvel onglet',
  copy: 'Copier l’adresse',
  copied: 'Copié.',
  notCopied: 'La page ne permet pas de copier : appuyez sur Ctrl+C ou ⌘C.',
};
