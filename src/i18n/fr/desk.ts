import type { desk as english } from '../en/desk.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

/** Le bureau : confirmer des décisions, et les propositions qui attendent. */
export const desk: typeof english = {
  nav: {
    label: 'Pages du bureau',
    contributions: 'Mes contributions',
  },
  nowhere: 'Cette page n’existe pas',
  decide: {
    title: 'Confirmer votre décision',
    none: 'Il n’y a rien à confirmer',
    noneHint: 'Cette décision a déjà été exécutée ou abandonnée.',
    unread: 'La proposition n’a pas été lue',
    reading: 'Lecture de la proposition et du fichier tels qu’ils sont maintenant …',
    accepted: (n) => count(n, '# modification est faite', '# modifications sont faites'),
    into: (path, branch) => `Dans ${path}, en un seul commit sur la branche ${branch}`,
    refused: (n) => count(n, '# modification est refusée', '# modifications sont refusées'),
    left: (n) =>
      count(
        n,
        '# modification reste en suspens ; la proposition aussi.',
        '# modifications restent en suspens ; la proposition aussi.',
      ),
    more: (n) => count(n, 'et # autre', 'et # autres'),
    showMore: (n) => count(n, 'Montrer encore # autre', 'Montrer encore # autres'),
    public: 'Ce qui devient public',
    publicList: (host) => [
      `le nom de votre compte sur ${host}`,
      'le commit, avec le nom du contributeur',
      'une réponse sous la proposition : ce qui a été accepté et refusé, pourquoi, et vos mots',
    ],
    words: 'Vos mots au contributeur',
    wordsHint: 'Ils deviennent publics. Vous pouvez laisser ce champ vide.',
    back: 'Retour aux modifications',
    working: 'Exécution …',
    step: {
      review: 'Nouveau regard sur la proposition et le fichier',
      read: 'Lecture du fichier tel qu’il est maintenant',
      commit: 'Écriture du commit',
      merge: 'Mise sur la branche',
      answer: 'Réponse au contributeur',
    },
    done: 'C’est fait. Merci !',
    nothingDone: 'Rien n’a été fait',
    merged: (n, path) => `${count(n, '# modification est', '# modifications sont')} maintenant dans ${path}.`,
    proposed: (path) =>
      `La branche n’accepte pas de commit direct : les modifications de ${path} attendent dans une proposition à part l’accord des autres.`,
    already: (n) =>
      count(n, '# modification était déjà dans le fichier.', '# modifications étaient déjà dans le fichier.'),
    refusedDone: (n) => count(n, '# modification a été refusée.', '# modifications ont été refusées.'),
    proposal: (number) => `La proposition ${number}`,
    closed: 'est fermée.',
    open: 'reste ouverte.',
    leftOpen: (n) =>
      count(n, '# proposition a été laissée ouverte', '# propositions ont été laissées ouvertes'),
    leftReason: {
      changed: 'ne va plus avec le fichier.',
      rival: 'contredit une autre que vous avez choisie.',
      unwritable: 'contient une valeur que le fichier ne peut pas contenir.',
      'unknown-change': 'ne fait plus ces modifications.',
      answered: 'a été décidée entre-temps par quelqu’un d’autre.',
      policy: 'n’est pas permise par la politique du producteur.',
      stale: 'a été changée ou décidée entre-temps.',
    },
    rivals: (numbers) => `Elle contredit : ${numbers}. Aucune n’a été reprise : le choix est à vous.`,
    toInbox: 'Retour aux propositions reçues',
    seeCommit: 'Voir le commit',
    seeProposal: 'Voir la proposition',
    outdated: {
      changed: 'Le fichier a changé entre-temps : une modification acceptée ne va plus. Rien n’a été écrit.',
      'unknown-change': 'La proposition ne fait plus ces modifications. Rien n’a été écrit.',
      answered: 'Quelqu’un d’autre a décidé de cette proposition entre-temps. Rien n’a été écrit.',
      policy: 'La politique du producteur ne permet pas une modification acceptée. Rien n’a été écrit.',
    },
    stale:
      'La proposition a été changée depuis que vous l’avez vue. Rien n’a été écrit. Regardez-la de nouveau.',
    noRight: 'Ce compte ne peut pas écrire dans le dépôt. Rien n’a été écrit.',
  },
  read: 'Se connecter et lire',
  inbox: {
    title: 'Propositions reçues',
    intro: 'Les propositions ouvertes de tous les dépôts où vous pouvez écrire.',
    host: 'Forge',
    kind: 'Quel genre de serveur est-ce ?',
    notAHost: 'Ce n’est pas le nom d’un serveur. Par exemple : github.com',
    read: 'Lire les propositions',
    reading: (host) => `Lecture des propositions ouvertes sur ${host} …`,
    stopped: 'La lecture a été arrêtée : ce n’est pas tout.',
    failed: (repositories) => `Ceux-ci n’ont pas pu être lus : ${repositories}`,
    none: 'Aucune proposition n’est ouverte. Tout est fait !',
    search: 'Chercher',
    group: 'Grouper par',
    grouping: {
      file: 'fichier',
      column: 'colonne',
      value: 'correction identique',
      contributor: 'contributeur',
    },
    repository: 'Dépôt',
    contributor: 'Contributeur',
    all: 'tous',
    found: (n, all) => {
      const open = count(all, '# proposition ouverte', '# propositions ouvertes');
      return n === all ? open : `${n} sur ${open}`;
    },
    moreGroups: (n) => count(n, 'Montrer encore # groupe', 'Montrer encore # groupes'),
    others: 'Autres',
    proposals: (n) => count(n, '# proposition', '# propositions'),
    changes: (n) => count(n, '# modification', '# modifications'),
    unknown: 'modifications non dites',
    oneRepository: 'Pour décider ensemble, choisissez des propositions d’un seul dépôt.',
    acceptThese: (n) => count(n, 'Accepter celle-ci …', 'Accepter ces # …'),
    refuseThese: (n) => count(n, 'Refuser celle-ci …', 'Refuser ces # …'),
    tick: (number, title) => `Choisir la proposition ${number} : ${title}`,
    tickAll: (title) => `Tout choisir de ${title}`,
  },
  undo: {
    title: (login, path) => `Annuler ce que ${login} a apporté à ${path}`,
    link: (login, path) => `Annuler ce que ${login} a apporté à ${path} …`,
    planning: 'Recherche de ses corrections dans l’histoire du fichier …',
    nothing: 'Il n’en reste rien dans le fichier.',
    confirm: (n) => count(n, 'Annuler # modification', 'Annuler # modifications'),
    kept: (n) =>
      count(
        n,
        '# modification reste : d’autres ont écrit par-dessus',
        '# modifications restent : d’autres ont écrit par-dessus',
      ),
    unknown: (n) =>
      count(
        n,
        'Dans # version, on ne peut pas dire ce qui vient de cette personne :',
        'Dans # versions, on ne peut pas dire ce qui vient de cette personne :',
      ),
    cut: 'Le fichier a des versions plus anciennes, qui n’ont pas été regardées.',
    done: (n, path) =>
      `${count(n, '# modification a été annulée', '# modifications ont été annulées')} dans ${path}.`,
  },
};
