import type { proposal as english } from '../en/proposal.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });
const changes = (n: number) => count(n, '# modification', '# modifications');

const figure = (n: number) => count(n, '#', '#');

/** Juger une proposition. */
export const proposal: typeof english = {
  reading: (number, repository) => `Lecture de la proposition ${number} de ${repository} …`,
  cannot: (number, repository) => `La proposition ${number} de ${repository} ne peut pas être montrée`,
  stopped: 'La lecture a été arrêtée.',
  withToken: 'Continuer dans un onglet où vous pouvez donner un jeton d’accès',
  openInTab: 'Ouvrir dans un onglet',
  by: (number, author) => `Proposition ${number} de ${author}`,
  into: (branch) => `pour la branche ${branch}`,
  nobody: 'quelqu’un dont le compte n’existe plus',
  state: {
    merged: 'Cette proposition a déjà été acceptée.',
    closed: 'Cette proposition a déjà été fermée.',
  },
  changes: (number, n) => `${changes(n)} de la proposition ${number}`,
  keys: 'Touches : j et k ou les flèches parcourent les modifications, a accepte, r refuse, u laisse en suspens, Maj+A accepte toutes celles qui restent.',
  bodyDiffers:
    'Le texte de cette proposition annonce d’autres modifications que celles de sa branche. Ce que vous voyez ici est ce que fait la branche.',
  notExact:
    'La branche change aussi l’écriture des cellules (guillemets ou fins de ligne). Seules les cellules que vous acceptez sont reprises.',
  others:
    'Cette proposition change aussi ce qui ne peut pas être jugé ici. Cela n’est pas repris ; regardez-le sur la forge.',
  other: {
    added: 'un nouveau fichier',
    removed: 'un fichier supprimé',
    renamed: 'le nouveau nom d’un fichier',
    'not-a-table': 'pas un tableau',
    'other-columns': 'les colonnes d’un fichier, d’une façon qui ne peut pas être dite',
    'too-large': 'un fichier trop grand',
    'too-many-changes': 'un fichier avec trop de modifications',
    'too-many-files': 'un fichier de trop',
    unchanged: 'seulement l’écriture des cellules (guillemets ou fins de ligne)',
    gone: 'un fichier, ou une branche, qui n’existe plus',
  },
  nothing: 'Cette proposition ne change aucun tableau.',
  policyBroken: 'La politique du producteur (.emendata.yml) est incompréhensible : rien ne s’en applique.',
  cutShort: 'La forge ne donne qu’une partie des fichiers de cette proposition.',
  rivalsCut:
    'Les propositions ouvertes sont très nombreuses ; seules les plus récentes ont été comparées cellule par cellule.',
  outcome: {
    applies: 's’applique',
    already: 'y est déjà',
    conflict: 'changé entre-temps',
    orphan: 'n’existe plus',
    ambiguous: 'plusieurs lignes correspondent',
  },
  undecided: 'En suspens',
  accept: 'Accepter',
  about: (label, what) => `${label} : ${what}`,
  accepted: 'Accepté',
  refuse: 'Refuser',
  refused: (reason) => `Refusé : ${reason}`,
  why: (what) => `Pourquoi refuser ${what} ?`,
  reason: {
    wrong: 'inexact',
    'needs-source': 'source demandée',
    duplicate: 'doublon',
    'out-of-scope': 'hors sujet',
    spam: 'indésirable',
  },
  leaveOpen: 'Laisser en suspens',
  now: 'Maintenant dans le fichier :',
  nowIn: (column) => `Maintenant dans le fichier, ${column} :`,
  matching: (records) => `Ces lignes y répondent : ${records}`,
  policy: {
    file: 'La politique du producteur ne nomme pas ce fichier.',
    operation: 'La politique du producteur n’autorise pas ce genre de modification ici.',
    locked: (column) => `La politique du producteur verrouille la colonne ${column}.`,
  },
  formula: 'La nouvelle valeur commence comme une formule : un tableur l’exécuterait.',
  note: 'Pourquoi :',
  evidence: (host) => `À voir sur ${host} :`,
  rival: (number, author) => `Proposition ${number} de ${author}`,
  rivalAgrees: 'demande la même chose.',
  rivalDeletes: 'demande de supprimer la ligne.',
  rivalWants: 'demande autre chose :',
  record: 'Toute la ligne',
  pages: 'Pages de modifications',
  previous: 'Modifications précédentes',
  next: 'Modifications suivantes',
  shown: (from, to, all) => `Modifications ${figure(from)} à ${figure(to)} sur ${figure(all)}`,
  acceptAll: (n) => (n === 0 ? 'Rien ne peut être accepté' : count(n, 'Accepter', 'Accepter les #')),
  acceptRest: (n) => count(n, 'Accepter aussi l’autre', 'Accepter les # autres'),
  confirm: (accepted, refused) =>
    `Confirmer : ${[
      ...(accepted > 0 ? [`accepter ${figure(accepted)}`] : []),
      ...(refused > 0 ? [`refuser ${figure(refused)}`] : []),
    ].join(', ')}`,
  tally: (accepted, refused, left) =>
    `Acceptées : ${figure(accepted)} · refusées : ${figure(refused)} · en suspens : ${figure(left)}`,
  toDesk: 'La confirmation se fait dans un onglet qui s’ouvre. Rien n’est changé avant.',
};
