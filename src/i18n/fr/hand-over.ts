import type { handOver as english } from '../en/hand-over.ts';
import { plural } from '../plural.ts';

const corrections = (n: number) => plural('fr', n, { one: '# correction', other: '# corrections' });

/** Les chemins qui ne demandent pas de jeton. */
export const handOver: typeof english = {
  title: 'Sans jeton',
  hint: (host) =>
    `Un ticket, l’éditeur de ${host}, un courriel ou un fichier : c’est vous qui envoyez, là-bas.`,
  show: 'Montrer les autres chemins',
  reading: (host) => `Lecture du fichier sur ${host}, tel qu’il est maintenant …`,
  why: 'Un ticket d’abord : qui tient les données est prévenu aussitôt, peut vous répondre, et il ne faut pas de jeton.',
  unread: 'Le fichier actuel n’a pas pu être lu : les chemins qui en ont besoin ne sont pas proposés.',
  issue: {
    title: (host) => `Ticket sur ${host}`,
    does: (host) =>
      `Ouvre le formulaire d’un nouveau ticket, déjà rempli. Votre nom de compte sur ${host} et tout son contenu deviennent publics quand vous envoyez le formulaire.`,
    open: 'Ouvrir le formulaire',
    tooLong:
      'Il y en a plus qu’un ticket ne peut contenir. Ouvrez un ticket vide et joignez-y les corrections téléchargées.',
    pasteHere: 'Collez ici ce qu’Emendata a copié pour vous',
  },
  editor: {
    title: (host) => `Éditeur de ${host}`,
    does: (host) =>
      `Ouvre le fichier dans l’éditeur de la forge : remplacez tout son texte par celui qui a été copié. Votre nom de compte sur ${host} et la modification deviennent publics quand vous enregistrez.`,
    open: 'Ouvrir l’éditeur',
    refused: {
      'too-large': 'Ce fichier est trop grand pour un éditeur dans une page web.',
      'not-utf-8': 'Ce fichier n’est pas en UTF-8 : un éditeur dans une page web l’abîmerait.',
      'control-characters':
        'Ce fichier contient des caractères de contrôle qu’un éditeur dans une page web perdrait.',
    },
    losses:
      'L’éditeur peut ne pas tout garder de ce fichier, et des lignes que vous n’avez pas touchées changent alors :',
    loss: {
      'line-ends': 'ses fins de ligne (CR)',
      'byte-order-mark': 'la marque d’ordre des octets à son début',
      'final-line-end': 'l’absence de fin à sa dernière ligne',
    },
  },
  mail: {
    title: 'Courriel',
    does: (contact) =>
      `Ouvre votre messagerie avec une lettre à ${contact}. Le destinataire voit votre adresse et les corrections ; rien n’est publié.`,
    desk: 'Service Desk (courriel)',
    doesDesk: (desk) =>
      `Ouvre votre logiciel de messagerie avec une lettre à ${desk}, qui en fait un ticket, sans compte. Ses lecteurs voient votre adresse et les corrections ; ils peuvent les publier.`,
    doesUnaddressed:
      'Ouvre votre messagerie avec une lettre que vous adressez vous-même. Qui la reçoit voit votre adresse et les corrections.',
    open: 'Écrire le courriel',
    subject: (n, name) => `${corrections(n)} de ${name}`,
    greeting: (n) => `Bonjour,\n\nJe propose ${corrections(n)} de vos données.`,
    file: 'Fichier :',
    page: 'Vu sur :',
    license: 'Licence de mes corrections :',
    data: 'La même chose pour Emendata :',
    pasteHere: '(Collez ici ce qu’Emendata a copié pour vous.)',
  },
  files: {
    title: 'Télécharger',
    does: 'Enregistre des fichiers sur votre machine, à remettre comme vous voulez. Rien ne devient public.',
    diff: 'Télécharger le diff pour « git apply »',
  },
  take: 'Emporter vos corrections',
  own: 'Ce fichier est sur votre machine. Enregistrez-le corrigé, ou les corrections pour quelqu’un d’autre :',
  copyFirst: 'Copier d’abord le texte',
  openThen: (label) => `Ensuite : ${label}`,
  asked: 'L’avez-vous envoyé ?',
  askedHint: 'Vos corrections restent enregistrées dans ce navigateur jusqu’à ce que vous le disiez.',
  yes: 'Oui, c’est envoyé',
  notYet: 'Pas encore',
  done: 'Merci !',
  doneText: 'Vos corrections sont en route et ne sont plus gardées ici comme brouillon.',
};
