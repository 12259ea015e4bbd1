import type { copying as english } from '../en/copying.ts';

/** La copia, y el enlace que muestra correcciones a otra persona. */
export const copying: typeof english = {
  copied: 'Copiado.',
  refused: 'El navegador no deja copiar a Emendata. Cópielo de aquí:',
  link: {
    copy: 'Copiar un enlace a estas correcciones',
    warning: 'Quien tenga el enlace puede leerlo todo: las correcciones, sus notas y la página donde estaba.',
    tooLong: 'Estas correcciones son demasiado largas para un enlace. Envíe las correcciones descargadas.',
    download: 'Descargar las correcciones',
    failed: 'No se pudo hacer el enlace.',
  },
};
