import type { policy as english } from '../en/policy-wizard.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

/** Ce que souhaite qui publie un fichier, et comment le dire. */
export const policy: typeof english = {
  rules: 'Ce que souhaite qui publie ce fichier',
  locked: 'verrouillée',
  refusal: {
    'file-not-listed': 'Qui publie ce dépôt n’accepte pas de corrections de ce fichier.',
    'op-not-allowed': (operation) => `Qui publie ce fichier n’accepte pas ceci : ${operation}.`,
    'locked-column': (column) => `Qui publie ce fichier garde la colonne « ${column} » telle quelle.`,
  },
  operation: {
    set: 'corriger des cellules',
    insert: 'ajouter des lignes',
    delete: 'supprimer des lignes',
    'add-column': 'ajouter des colonnes',
    'rename-column': 'renommer des colonnes',
    'delete-column': 'supprimer des colonnes',
    'move-column': 'déplacer des colonnes',
  },
  broken: (line) =>
    `Les règles de publication (.emendata.yml) ont une erreur à la ligne ${line} : elles ne s’appliquent pas.`,
  unread:
    'Les règles de publication n’ont pas pu être lues pour l’instant. Elles le seront avant tout envoi.',
  takes: (operations) => `Accepté : ${operations}.`,
  lockedColumns: (columns) => `Gardé tel quel : ${columns}.`,
  givenUnder: (license) => `Vos corrections sont données sous ${license}.`,
  refused: 'Qui publie ce fichier n’accepte pas cela',
  refusedText: 'Rien n’a été envoyé. Ces corrections sont contraires aux règles de publication du fichier :',
  sendRest: (n) => count(n, 'Envoyer l’autre correction (#)', 'Envoyer les # autres corrections'),
  settings: 'Réglages de publication',
  wizard: {
    title: 'Comment les corrections sont prises',
    intro: (path) =>
      `Pour qui publie ${path}. Vos souhaits deviennent un fichier nommé .emendata.yml dans le dépôt, que suivent Emendata et vos contrôles.`,
    existing: 'Le dépôt a déjà un tel fichier. Ce qu’il dit reste, là où vous ne changez rien.',
    brokenNow: 'Le fichier .emendata.yml du dépôt a des erreurs. Corrigez-le d’abord là-bas :',
    forFile: (path) => `Pour ${path}`,
    key: 'Colonnes qui distinguent les lignes',
    keyHint: 'Deux lignes n’y ont jamais les mêmes valeurs.',
    keyNotUnique: 'Plusieurs lignes ont les mêmes valeurs dans ces colonnes.',
    lockedColumns: 'Colonnes qui restent telles quelles',
    allow: 'Ce qui peut être proposé',
    forAll: 'Pour tous les fichiers du dépôt',
    thanks: 'Mots de remerciement quand une correction est acceptée',
    languages: 'Langues dans lesquelles vous répondez, par exemple : en, fr',
    license: 'Licence des corrections (nom SPDX), par exemple CC0-1.0',
    moderators: 'Qui décide : noms de comptes, séparés par des virgules',
    preview: 'Le fichier',
    problem: (line, what) => `Ligne ${line} : ${what}`,
    problems: {
      'not-utf-8': 'ce n’est pas du texte UTF-8',
      'too-large': 'c’est trop long',
      yaml: 'ce n’est pas du YAML',
      'not-plain': 'ceci emploie plus de YAML qu’il n’en est accepté ici',
      'several-documents': 'il contient plusieurs documents',
      'duplicate-member': 'ceci est dit deux fois',
      missing: 'il manque quelque chose',
      'expected-map': 'il faudrait ici des noms avec des valeurs',
      'expected-list': 'il faudrait ici une liste',
      'expected-text': 'il faudrait ici un texte',
      'expected-words': 'il faudrait ici un texte, ou un par langue',
      empty: 'ceci est vide',
      'too-long': 'ceci est trop long',
      'too-many': 'il y en a trop',
      'unknown-version': 'seule la version 1 est connue',
      'unknown-operation': 'ceci n’est rien qui puisse être proposé',
      'bad-path': 'ceci n’est pas un chemin dans le dépôt',
      'bad-language': 'ceci n’est pas un code de langue, comme en ou pt-BR',
      'bad-license': 'ceci n’est pas le nom SPDX d’une licence',
      'bad-email': 'ceci n’est pas une adresse électronique',
      'bad-moderator': 'ceci n’est pas un nom de compte',
    },
    put: 'Le mettre dans le dépôt',
    putHint: (host) =>
      `La page de ${host} s’ouvre avec le fichier rempli. Vous l’y enregistrez, avec votre propre compte ; là où vous ne pouvez pas écrire, il devient une proposition.`,
    putExisting: (host) =>
      `La page de ${host} s’ouvre là où le fichier se modifie. Copiez le texte, mettez-le à la place de ce qui s’y trouve et enregistrez avec votre propre compte.`,
    openForge: (host) => `Ouvrir la page sur ${host}`,
    copy: 'Copier le texte',
    copied: 'Copié.',
    download: 'Télécharger le fichier',
    workflow: 'Décider sans rien installer',
    workflowHint:
      'Avec ce workflow dans .github/workflows/, qui peut écrire dans le dépôt décide dans la pull request même, par les cases à côté de chaque changement.',
    downloadWorkflow: 'Télécharger le workflow',
  },
};
