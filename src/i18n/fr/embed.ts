import type { embed as model } from '../en/embed.ts';

export const embed: typeof model = {
  share: 'Partager et intégrer',
  link: {
    title: 'Lien',
    site: (host) =>
      `Ouvre ce fichier dans Emendata sur ${host}. Les corrections non envoyées n’en font pas partie.`,
    page: 'Mène à cette page. Les corrections non envoyées n’en font pas partie.',
    search: (text) => `Il commence par la recherche « ${text} ».`,
    copy: 'Copier le lien',
  },
  code: {
    title: 'Les intégrer à votre propre page',
    hint: 'On voit les données dans votre page et on les y corrige. Rien ne change sans l’accord de qui gère le fichier.',
    locale: 'Langue',
    theme: 'Couleurs',
    height: 'Hauteur en pixels',
    heightHint: 'Vide : aussi haut que le tableau, jusqu’à une limite',
    reader: 'comme chez le lecteur',
    light: 'claires',
    dark: 'sombres',
    html: 'HTML',
    copy: 'Copier le HTML',
  },
  line: {
    forge: (place) => `Les corrections vont à ${place}, où qui gère le fichier les relit.`,
    url: (host) => `Le fichier est sur ${host}. Vous transmettez vos corrections vous-même.`,
    powered: 'Propulsé par Emendata',
  },
};
