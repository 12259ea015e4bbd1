import type { links as english } from '../en/links.ts';
import { plural } from '../plural.ts';

const corrections = (n: number) => plural('fr', n, { one: '# correction', other: '# corrections' });

/** Travail arrivé par un lien : la question avant toute demande à un hôte, et les corrections partagées. */
export const links: typeof english = {
  question: (file, host) => `Ouvrir ${file} depuis ${host} ?`,
  questionProposal: (repository, number, host) =>
    `Ouvrir la proposition ${number} de ${repository} depuis ${host} ?`,
  asksNobody: (host) =>
    `Un lien vous a amené ici. Rien n’a encore été demandé à ${host} ; il verra que ce navigateur lit le fichier.`,
  privateHost: (host) =>
    `${host} est une adresse de votre propre machine ou réseau. Ne l’ouvrez que si vous savez pourquoi le lien y mène.`,
  unencrypted:
    'Ce qui vient de cette adresse n’est pas chiffré : d’autres, en chemin, peuvent le lire et le modifier.',
  sharedHere: (n) =>
    plural('fr', n, {
      one: 'Le lien porte # correction.',
      other: 'Le lien porte # corrections.',
    }),
  open: 'Ouvrir',
  offer: 'Corrections venues avec le lien',
  shared: (n) =>
    `Avec ce lien : ${corrections(n)}, partagées par quelqu’un ou faites par vous dans une autre fenêtre. Rien n’a été envoyé : regardez, gardez ce qui est juste.`,
  already: (n) =>
    plural('fr', n, { one: '# est déjà dans le fichier.', other: '# sont déjà dans le fichier.' }),
  misfits: (n) =>
    plural('fr', n, {
      one: '# ne convient pas : le fichier, ou votre propre correction, y dit autre chose. Elle est listée sous Relire.',
      other:
        '# ne conviennent pas : le fichier, ou vos propres corrections, y disent autre chose. Elles sont listées sous Relire.',
    }),
  untouched:
    'Elles ne sont pas gardées quand vous fermez, à moins de les reprendre ou de corriger quelque chose.',
  takeOver: 'Les reprendre',
  leaveOut: 'Les laisser de côté',
  takenOver: 'Elles sont maintenant parmi vos propres corrections.',
  needsFile: (n, name) =>
    `Quelqu’un a partagé avec vous ${corrections(n)} de son exemplaire de ${name}. Choisissez votre propre exemplaire de ce fichier pour les y voir.`,
  readThroughPage: 'Le lire par la page d’où vous venez',
  throughPage: (host) =>
    `Cette page est aussi sur ${host} et peut lire ce fichier, avec votre connexion là-bas si vous en avez une. Elle ne lit que ce fichier.`,
  pageRefused: 'La page d’où vous venez n’a pas pu le lire : est-elle encore ouverte ?',
};
