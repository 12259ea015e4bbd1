import type { copying as english } from '../en/copying.ts';

/** La copie, et le lien qui montre des corrections à quelqu’un d’autre. */
export const copying: typeof english = {
  copied: 'Copié.',
  refused: 'Le navigateur ne laisse pas Emendata copier. Copiez-le d’ici :',
  link: {
    copy: 'Copier un lien vers ces corrections',
    warning: 'Qui a le lien peut tout lire : les corrections, vos notes et la page sur laquelle vous étiez.',
    tooLong: 'Ces corrections sont trop longues pour un lien. Envoyez plutôt les corrections téléchargées.',
    download: 'Télécharger les corrections',
    failed: 'Le lien n’a pas pu être fait.',
  },
};
