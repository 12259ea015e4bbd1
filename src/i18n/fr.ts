import { answers } from './fr/answers.ts';
import { contributions } from './fr/contributions.ts';
import { copying } from './fr/copying.ts';
import { embed } from './fr/embed.ts';
import { links } from './fr/links.ts';
import { notOpened } from './fr/not-opened.ts';
import { ownFile } from './fr/own-file.ts';
import { policy } from './fr/policy.ts';
import { site } from './fr/site.ts';
import { plural } from './plural.ts';
import type { Words } from './words.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });
const corrections = (n: number) => count(n, '# correction', '# corrections');

/** Français. */
export const fr: Words = {
  product: 'Emendata',
  common: {
    inbox: 'Propositions reçues',
    close: 'Fermer',
    cancel: 'Annuler',
    back: 'Retour',
    retry: 'Réessayer',
    reading: 'Lecture …',
    missingPart:
      'Cette partie d’Emendata n’a pas pu être chargée. Le réseau fonctionne-t-il ? Ce que vous avez fait est conservé.',
    corrections,
    records: (n) => count(n, '# ligne', '# lignes'),
  },
  overlay: {
    title: 'Emendata : corriger ces données',
    updated:
      'Emendata a été mis à jour. Vos corrections sont conservées : appuyez sur son bouton pour continuer.',
    marker: (title, hosts) =>
      hosts ? `Corriger « ${title} » (lu depuis ${hosts})` : `Corriger « ${title} »`,
  },
  choose: {
    title: 'Où se trouvent ces données ?',
    table: (title) => `Pour corriger « ${title} », Emendata ouvre le fichier d’origine.`,
    intro: 'Donnez l’adresse d’un fichier CSV, par exemple d’un fichier sur GitHub.',
    candidates: 'Fichiers indiqués par cette page',
    contacts: (host) => `Contacte ${host}`,
    openFile: (path) => `Ouvrir ${path}`,
    reason: {
      'page-is-file': 'Cette page montre le fichier lui-même.',
      'link-is-file': 'Le lien mène à ce fichier.',
      'link-in-table': 'Le tableau contient un lien vers ce fichier.',
      'link-on-page': 'La page contient un lien vers ce fichier.',
      pasted: 'Vous avez donné cette adresse.',
      hint: 'Le producteur indique ce fichier.',
      remembered: 'Vous avez déjà choisi ce fichier pour cette page.',
      'edit-link': 'Le lien « modifier » de la page mène ici.',
      'pages-site': 'Ce site est produit à partir de ce dépôt.',
      mirror: 'Le lien est une copie de ce fichier.',
      described: 'La description des données indique ce fichier.',
      archived: 'L’archive des données indique ce fichier.',
      'in-repository': 'Le dépôt derrière cette page contient un fichier de ce nom.',
    },
    paste: 'Ou collez l’adresse du fichier',
    pasteOnly: 'Adresse du fichier',
    pasteHint: 'Par exemple https://github.com/proprietaire/depot/blob/main/donnees.csv',
    notAnAddress: 'Ce n’est pas l’adresse d’un fichier. Elle devrait commencer par https://',
    open: 'Ouvrir',
    drafts: 'Corrections pas encore envoyées',
    resume: (title) => `Continuer avec ${title}`,
  },
  editor: {
    grid: (title) => `Tableau de ${title}`,
    recordNumber: 'N°',
    changed: 'corrigé',
    inserted: 'nouvelle ligne',
    edit: (column, record) => `Corriger ${column} de la ligne ${record}`,
    search: 'Rechercher',
    searchHint: 'Rechercher dans toutes les colonnes',
    found: (n) => count(n, '# ligne trouvée', '# lignes trouvées'),
    nothingFound: 'Rien trouvé',
    add: 'Ajouter une ligne',
    remove: 'Supprimer la ligne',
    history: 'Historique du fichier',
    who: 'Qui a modifié cet enregistrement ?',
    whoNew: 'Vous avez ajouté cet enregistrement : il n’a pas encore d’historique.',
    undo: 'Défaire',
    redo: 'Refaire',
    review: (n) => (n === 0 ? 'Relire' : `Relire ${corrections(n)}`),
    hint: 'Double-cliquez sur une cellule, ou appuyez sur Entrée, pour la corriger.',
    openInTab: 'Ouvrir dans un onglet',
    source: (host) => `Source sur ${host}`,
    added: (record) => `Ligne ${record} ajoutée. Remplissez-la.`,
    removed: (record) => `Ligne ${record} supprimée. « Défaire » la ramène.`,
    written: (stored: string) =>
      `Écrit « ${stored} », comme ce fichier l’écrit. « Annuler » revient en arrière.`,
    undone: 'Défait.',
    redone: 'Rétabli.',
    saved: 'Enregistré dans ce navigateur',
    notSaved:
      'Impossible d’enregistrer dans ce navigateur. Envoyez ou téléchargez vos corrections avant de le fermer.',
    delivered: 'Vos corrections ont été envoyées. Voici le fichier tel qu’il est maintenant.',
    restored: (n) => `${count(n, '# correction reprise', '# corrections reprises')} de la dernière fois.`,
    unplaced: (n) =>
      count(
        n,
        '# correction de la dernière fois ne convient plus : le fichier a changé à cet endroit. Elle est gardée sous « Relire ».',
        '# corrections de la dernière fois ne conviennent plus : le fichier a changé à ces endroits. Elles sont gardées sous « Relire ».',
      ),
    warning: {
      title: 'À propos de ce fichier',
      'unterminated-quote': 'Un guillemet est ouvert et jamais fermé ; il est lu comme du texte.',
      'several-tables': 'Il contient plusieurs tableaux l’un sous l’autre ; ils sont montrés comme un seul.',
      ragged: 'Certaines lignes ont plus ou moins de cellules que l’en-tête.',
      'mixed-newlines': 'Les lignes finissent de différentes manières.',
      'nul-bytes': 'Il contient des caractères NUL.',
      'invalid-bytes': 'Certains caractères sont illisibles dans son encodage.',
      'stray-quote': 'Des guillemets se trouvent au milieu d’une cellule.',
    },
    unencodable: (characters, encoding) =>
      `L’encodage de ce fichier (${encoding}) ne connaît pas ${characters}. Écrivez-le autrement, s’il vous plaît.`,
    brokenQuote:
      'Un guillemet plus haut dans ce fichier est ouvert et jamais fermé ; il avalerait ce qui serait écrit ici. Corrigez d’abord cette cellule.',
    unwritable: (characters) =>
      `Ce fichier n’a pas de guillemets : une cellule ne peut pas contenir ${characters}. Écrivez-le autrement, s’il vous plaît.`,
    suggestion: (text) => `Par exemple : ${text}`,
  },
  value: {
    spaces: (n) => count(n, '# espace', '# espaces'),
    moreCharacters: (n) => count(n, 'encore # caractère', 'encore # caractères'),
    showMore: 'Montrer plus',
  },
  review: {
    title: (n) => (n === 0 ? 'Rien à relire' : `Relire ${corrections(n)}`),
    none: 'Vous n’avez encore rien corrigé.',
    record: (n) => `Ligne ${n}`,
    before: 'Avant',
    after: 'Après',
    empty: 'vide',
    added: 'Nouvelle ligne',
    deleted: 'Ligne supprimée',
    columns: {
      'add-column': 'Nouvelle colonne',
      'rename-column': 'Colonne renommée',
      'delete-column': 'Colonne supprimée',
      'move-column': 'Colonne déplacée',
      first: 'en première position',
      follows: (column: string) => `après la colonne ${column}`,
    },
    revert: 'Retirer',
    revertNamed: (what) => `Retirer : ${what}`,
    remarks: 'Ajouter une raison ou une source',
    note: 'Pourquoi ? (devient public)',
    evidence: 'Page web qui le montre (devient publique)',
    badEvidence: 'Ce devrait être une adresse web qui commence par https://',
    lines: 'Les lignes exactes qui changent',
    line: (n) => `Ligne ${n} du fichier`,
    nothingElse: 'Aucun autre octet du fichier ne change.',
    unplaced: 'Celles-ci ne conviennent plus',
    unplacedHint:
      'À ces endroits, le fichier, ou une autre de vos corrections, dit maintenant autre chose. Elles ne sont pas envoyées ; corrigez-les à nouveau ou abandonnez-les.',
    discard: 'Abandonner',
    discardNamed: (what) => `Abandonner : ${what}`,
    send: 'Passer à l’envoi …',
    sendHint:
      'Un nouvel onglet s’ouvre. Rien ne quitte votre navigateur avant que vous n’y appuyiez sur Envoyer.',
    handOver:
      'Ce fichier n’est pas dans un dépôt qu’Emendata connaît : vos corrections ne peuvent pas être envoyées d’ici.',
    downloadPatch: 'Télécharger les corrections',
    downloadFile: 'Télécharger le fichier corrigé',
  },
  send: {
    title: 'Envoyer vos corrections',
    noDraft: 'Il n’y a rien à envoyer',
    noDraftHint:
      'Ces corrections ont déjà été envoyées ou abandonnées, ou le lien qui a mené ici est abîmé. Ce qui n’a pas été envoyé est toujours là où vous l’avez fait.',
    to: (repository, host) => `À ${repository} sur ${host}`,
    file: (path) => `fichier ${path}`,
    what: 'Ce que vous envoyez',
    public: 'Ce qui devient public',
    publicList: (host) => [
      `votre nom de compte sur ${host}`,
      'ces corrections avec vos notes',
      'l’adresse de la page où vous avez vu l’erreur',
    ],
    license: 'Vous versez vos corrections au domaine public (CC0 1.0), pour que chacun puisse les utiliser.',
    signIn: (host) => `Se connecter à ${host}`,
    token: 'Jeton d’accès',
    send: (n) => `Envoyer ${corrections(n)}`,
    sending: 'Envoi …',
    step: {
      account: 'Connexion',
      fork: 'Création de votre copie du dépôt',
      read: 'Lecture du fichier actuel',
      commit: 'Écriture de vos corrections',
      propose: 'Création de la proposition',
    },
    done: 'Merci !',
    doneText: (number) =>
      `Vos corrections forment la proposition ${number}. Le responsable décide ; vous pouvez la suivre là-bas.`,
    existed: (number) => `Ces corrections avaient déjà été envoyées : c’est la proposition ${number}.`,
    follow: 'Voir la proposition',
    already: 'Déjà corrigé',
    alreadyText:
      'Quelqu’un a fait les mêmes corrections : le fichier le dit maintenant. Il ne reste rien à envoyer.',
    conflict: 'Le fichier a changé entre-temps',
    conflictText:
      'À ces endroits, le fichier ne dit plus ce que vous aviez vu. Rien n’a été écrasé et rien n’a été envoyé.',
    conflictRest: (n) => `Envoyer ${count(n, 'l’autre correction', 'les # autres corrections')}`,
    status: {
      applies: 'convient',
      already: 'déjà corrigé',
      conflict: 'changé entre-temps',
      orphan: 'la ligne n’existe plus',
      ambiguous: 'plusieurs lignes correspondent',
    },
    yours: 'Votre valeur',
    now: 'Maintenant dans le fichier',
    kept: 'Vos corrections sont toujours enregistrées dans ce navigateur.',
    editAgain: 'Corriger dans le fichier actuel',
  },
  problem: {
    title: 'Ce fichier ne peut pas être ouvert',
    hint: {
      html: 'Une page web est arrivée au lieu d’un fichier de données : peut-être une page de connexion ou d’erreur. Ouvrez l’adresse dans un onglet pour la voir, ou donnez l’adresse du fichier lui-même.',
      empty: 'Le fichier est vide.',
      binary:
        'Ce n’est pas un fichier texte. Emendata ouvre le CSV et les textes délimités ; les tableurs viendront plus tard.',
      json: 'C’est du JSON. Emendata ouvre le CSV et les textes délimités.',
      xml: 'C’est du XML. Emendata ouvre le CSV et les textes délimités.',
      lfs: 'Le dépôt garde ce fichier dans Git LFS, hors du dépôt lui-même. Il ne peut pas être corrigé d’ici.',
      'no-records': 'Le fichier ne contient pas de tableau.',
      'too-large': 'Le fichier est trop grand pour l’interface de la forge (plus de 100 Mo).',
      huge: 'Le fichier dépasse 200 Mo : il est trop grand pour être corrigé dans un navigateur.',
      unreadable:
        'Il n’a pas pu être lu : c’est peut-être un dossier, ou il a été déplacé ou modifié entre-temps. Choisissez le fichier lui-même.',
      link: 'Ce lien est abîmé ou incomplet. Demandez-le de nouveau, ou ouvrez le fichier vous-même.',
      cors: 'Ce site ne partage pas ses fichiers avec d’autres pages.',
      file: 'Ce fichier est sur votre machine. Choisissez-le de nouveau pour continuer : vos corrections ont été gardées.',
      http: (status) => `Le site a répondu par l’erreur ${status}.`,
      unknown: 'Quelque chose d’inattendu s’est produit.',
    },
    allow: (host) => `Autoriser la lecture depuis ${host}`,
    allowInTab: (host) => `Continuer dans un onglet pour autoriser la lecture depuis ${host}`,
    refused: (host) => `Sans votre autorisation, Emendata ne peut pas lire depuis ${host}.`,
    otherAddress: 'Donner une autre adresse',
    forge: {
      unauthorized:
        'Le jeton n’y est pas connu : il a peut-être expiré ou été révoqué. Collez-en un nouveau.',
      forbidden: 'Le jeton n’en a pas le droit : il lui manque une permission.',
      'not-found': 'Ce fichier ou ce dépôt n’existe pas là-bas, ou il est privé.',
      'too-large': 'Le fichier est trop grand pour l’interface de la forge (plus de 100 Mo).',
      'no-proposals': 'Ce dépôt n’accepte pas de propositions de l’extérieur de son équipe.',
      archived: 'Ce dépôt est archivé : plus rien ne peut y être proposé.',
      'rate-limited': 'La forge demande d’attendre : trop de requêtes.',
      moved: 'Le fichier est en train d’être modifié, encore et encore. Attendez un instant et réessayez.',
      unreachable: 'Pas de réponse. Le réseau fonctionne-t-il ?',
      unexpected: 'La forge a répondu d’une manière qu’Emendata ne comprend pas.',
    },
    wait: (seconds) => count(seconds, 'Réessayez dans # seconde.', 'Réessayez dans # secondes.'),
  },
  contributions,
  copying,
  answers,
  policy,
  embed,
  links,
  notOpened,
  ownFile,
  site,
};
