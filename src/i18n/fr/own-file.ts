import type { ownFile as english } from '../en/own-file.ts';
import { plural } from '../plural.ts';

/** Fichiers et tableaux que la personne apporte : déposés, choisis ou collés. */
export const ownFile: typeof english = {
  title: 'Un fichier à vous',
  hint: 'Déposez un fichier CSV n’importe où sur cette page, ou :',
  stays: 'Il est lu dans ce navigateur et n’est envoyé nulle part.',
  choose: 'Choisir un fichier …',
  chooseNamed: (name) => `Choisir ${name} …`,
  paste: 'Coller un tableau',
  pasteHint:
    'Des cellules copiées d’un tableur, ou du texte CSV. Vous pouvez aussi coller n’importe où sur cette page.',
  pasted: 'Le tableau',
  openPasted: 'Ouvrir le tableau',
  nothingPasted: 'Il n’y a pas encore de tableau ici : collez quelques lignes.',
  dropHere: 'Déposez le fichier pour l’ouvrir',
  several: (name, others) =>
    `Un fichier à la fois : voici ${name}. ${plural('fr', others, { one: 'L’autre n’a pas été ouvert.', other: 'Les # autres n’ont pas été ouverts.' })}`,
  instead: (name, open) =>
    `Vous avez déposé ${name}. Vos corrections de ${open} restent conservées dans ce navigateur.`,
  insteadUnsaved: (name) =>
    `Vous avez déposé ${name}, mais vos corrections n’ont pas pu être conservées dans ce navigateur : envoyez-les ou téléchargez-les d’abord.`,
  openInstead: (name) => `Ouvrir ${name}`,
  stay: 'Rester ici',
  bring: (host) =>
    `Vous pouvez apporter le fichier vous-même : téléchargez-le depuis ${host}, puis choisissez-le ou déposez-le ici.`,
  download: 'Télécharger le fichier',
  chooseDownloaded: 'Choisir le fichier téléchargé …',
};
