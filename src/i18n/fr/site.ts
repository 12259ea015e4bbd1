import type { site as en } from '../en/site.ts';

/** The hosted site itself: what it says in place of a page. */
export const site: typeof en = {
  framed: 'Cette page ne fonctionne pas dans une autre page',
  framedHint:
    'Ici, on se connecte et on envoie : la page qui l’entoure pourrait poser quelque chose par-dessus, et vous appuieriez sur ce que vous ne voyez pas.',
  inTab: 'L’ouvrir dans un onglet',
};
