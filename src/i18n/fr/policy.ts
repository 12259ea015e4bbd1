import type { policy as english } from '../en/policy.ts';
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
  propose: {
    title: 'Proposer comment les corrections sont prises',
    noneHint: 'Ces souhaits ont déjà été proposés.',
    public: (host) =>
      `Le nom de votre compte sur ${host} et ce texte deviennent publics, comme une proposition qu’accepte qui peut écrire dans le dépôt.`,
    send: 'Proposer',
    done: (number) => `C’est la proposition ${number}. Elle s’applique dès qu’elle est acceptée.`,
    moved: 'Le fichier a changé entre-temps dans le dépôt. Rouvrez les réglages de publication.',
    already: 'Le dépôt le dit déjà.',
  },
};
