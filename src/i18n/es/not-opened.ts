import type { notOpened as en } from '../en/not-opened.ts';

/** When the browser opens no other page of ours. */
export const notOpened: typeof en = {
  reason: {
    blocked: 'Si no se abrió ninguna pestaña, su navegador la retuvo. Este enlace la abre:',
    'too-long':
      'Hay más correcciones de las que se pueden llevar de una vez a otra página. Deshaga las últimas, envíe las demás y vuelva a hacerlas después.',
  },
  open: 'Abrir la página',
};
