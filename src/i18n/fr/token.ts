import type { TokenWords } from '../token-words.ts';

/** L’accès à une forge. */
export const token: TokenWords = {
  kind: { github: 'GitHub', gitlab: 'GitLab', forgejo: 'Forgejo ou Gitea' },
  hint: (host) => `Il sert pour ${host} uniquement et n’atteint jamais une page web.`,
  scope: {
    github:
      'Un jeton classique avec la portée « public_repo » suffit. Il peut modifier tous vos dépôts publics.',
    gitlab:
      'Il lui faut la portée « api », la seule qui permette de proposer. Il peut y faire tout ce que vous pouvez faire : donnez-lui une fin proche.',
    forgejo: 'Il lui faut ces droits : dépôt et ticket « lecture et écriture », utilisateur « lecture ».',
  },
  make: (host) => `Créer un jeton sur ${host}`,
  keep: 'Garder le jeton sur cet ordinateur',
  untilClosed: 'Il est oublié quand vous fermez le navigateur.',
  kept: 'Il est enregistré, lisible par les programmes de cet ordinateur, avec les données de cette extension jusqu’à ce que vous l’oubliiez ici.',
  held: (host) => `Vous avez un jeton pour ${host}.`,
  signOut: 'Oublier le jeton',
  revoke: (host) => `Le révoquer sur ${host}`,
  missing: 'Collez d’abord un jeton d’accès.',
  malformed:
    'Ce n’est pas un jeton : c’est un seul mot de lettres, de chiffres et de signes. Rien n’a été envoyé.',
  foreign: (kind, host) =>
    `C’est un jeton de ${kind}. Collez-en un qui a été créé sur ${host}. Rien n’a été envoyé.`,
};
