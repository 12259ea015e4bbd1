import type { notOpened as en } from '../en/not-opened.ts';

/** When the browser opens no other page of ours. */
export const notOpened: typeof en = {
  reason: {
    blocked: 'Si aucun onglet ne s’est ouvert, votre navigateur l’a retenu. Ce lien l’ouvre :',
    'too-long':
      'Il y a plus de corrections qu’on ne peut en emporter d’un coup vers une autre page. Défaites les dernières, envoyez les autres, puis refaites-les.',
  },
  open: 'Ouvrir la page',
};
