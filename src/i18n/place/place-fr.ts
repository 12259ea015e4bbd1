import { plural } from '../plural.ts';
import type { PlaceWords } from './load-place-words.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

/** Where data lives and what the page shows of it, in French. */
export const place: PlaceWords = {
  popup: {
    boxes: (n) =>
      count(n, '1 encadré qui décrit une seule chose', '# encadrés qui décrivent une seule chose'),
    of: (total) => count(total, 'sur 1 en tout', 'sur # en tout'),
    point: 'Montrer une cellule de la page…',
    pointHint:
      'Cliquez sur la cellule erronée, ou allez-y avec Tab et appuyez sur Entrée. Échap pour arrêter.',
    pointNone: 'Il n’y a pas de tableau ici. Cliquez sur une cellule d’un tableau ; Échap pour arrêter.',
  },
  count: {
    title: 'Afficher un nombre quand une page contient des données',
    site: (host) => `Sur ${host}`,
    all: 'Sur tous les sites',
    never: 'Jamais',
    hint: 'Les pages sont lues sur votre ordinateur seulement ; rien n’est envoyé. Les pages qui demandent un mot de passe ou un paiement sont laissées tranquilles.',
  },
  leads: {
    title: 'Ou demandez où elles se trouvent',
    hint: 'Chaque bouton interroge le seul hôte qu’il nomme.',
    ask: {
      npm: (host) => `Demander à ${host} où ce paquet est produit`,
      zenodo: (host) => `Demander à ${host} d’où vient cette archive`,
      doi: (host) => `Demander à ${host} ce que désigne le DOI`,
      portal: (host) => `Demander à ${host} les fichiers de ce jeu de données`,
      'well-known': (host) => `Demander à ${host} quel fichier son producteur indique`,
      repository: (host) => `Demander à ${host} les fichiers de données du dépôt`,
      gist: (host) => `Demander à ${host} les fichiers de ce gist`,
    },
    asking: (host) => `Question à ${host}…`,
    nothing: (host) => `${host} ne connaît aucun fichier pour cela.`,
    found: (n) => count(n, '1 fichier de plus', '# fichiers de plus'),
    problem: {
      'not-found': (host) => `${host} ne le connaît pas.`,
      refused: (host) => `${host} a refusé de répondre.`,
      'rate-limited': (host) => `${host} ne répond plus pour un moment. Réessayez plus tard.`,
      unreachable: (host) => `${host} est injoignable, ou ne laisse pas d’autres pages lire ses réponses.`,
      'too-large': (host) => `${host} a donné une réponse trop grande pour être vraie.`,
      elsewhere: (host) => `${host} renvoie à un autre hôte. Ce renvoi n’est pas suivi.`,
      unexpected: (host) => `${host} a donné une réponse qui n’a pas de sens.`,
    },
    allow: (host) => `Laisser Emendata lire ${host}`,
    inTab: 'Continuer dans un onglet',
  },
  seen: {
    guess: (percent) =>
      `Ce n’est peut-être pas le fichier du tableau : il contient environ ${percent} de ce que la page montre.`,
    other:
      'Cela ne ressemble pas au fichier du tableau : presque rien de ce que la page montre ne s’y trouve.',
    right: 'C’est le bon fichier',
    another: 'Choisir un autre fichier',
    remembered: 'Retenu pour les pages comme celle-ci.',
    here: 'Voici la cellule que vous avez montrée.',
    hereRecord: 'Voici l’enregistrement que vous avez montré.',
    difference: (page, file) =>
      `La page montre « ${page} », le fichier dit « ${file} ». La page est peut-être plus ancienne ou plus récente que le fichier.`,
    which: 'De quel enregistrement s’agit-il ?',
    whichHint: 'Plusieurs enregistrements du fichier peuvent être celui que vous avez montré.',
    choose: (record) => `C’est l’enregistrement ${record}`,
    none: 'Aucun de ceux-ci',
    notFound: 'L’enregistrement que vous avez montré n’a pas été trouvé dans ce fichier.',
    notFoundSearching: (text) =>
      `L’enregistrement que vous avez montré n’a pas été trouvé avec certitude. Ceux-ci contiennent « ${text} ».`,
  },
  answers: {
    title: 'Fichiers que vous avez choisis pour des pages',
    hint: 'Gardés dans ce navigateur seulement.',
    none: 'Aucun pour l’instant.',
    entry: (file, page) => `${file} pour ${page}`,
    remove: 'Oublier',
    removeNamed: (file) => `Oublier ${file}`,
    export: 'Enregistrer dans un fichier',
    import: 'Lire depuis un fichier…',
    imported: (n) => count(n, '1 réponse lue', '# réponses lues'),
    problem: {
      'too-large': 'Ce fichier est trop grand pour être une liste de réponses.',
      'no-json': 'Ce fichier n’est pas du JSON.',
      'no-answers-file': 'Ce fichier ne contient pas de réponses d’Emendata.',
    },
  },
  about: {
    title: 'À propos de ces données',
    license: 'Licence',
    publisher: 'Producteur',
    contact: 'Contact',
    homepage: 'Page d’accueil',
    repository: 'Produites dans',
    byPage: 'Selon la page. Personne ne l’a vérifié.',
    byPortal: (host) => `Selon ${host}.`,
    more: (host) => `En demander plus à ${host}`,
    asking: (host) => `Question à ${host}…`,
    nothingMore: (host) => `${host} n’en dit pas plus.`,
    mail: (contact) =>
      `Ouvre votre messagerie avec une lettre à ${contact} : l’adresse que donne la page. Personne n’a vérifié à qui elle est. Qui la lit voit votre adresse et les corrections ; rien n’est publié.`,
  },
};
