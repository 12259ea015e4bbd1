import type { embed as model } from '../en/embed.ts';

export const embed: typeof model = {
  share: 'Compartir e insertar',
  link: {
    title: 'Enlace',
    site: (host) =>
      `Abre este archivo en Emendata en ${host}. No lleva las correcciones que no se han enviado.`,
    page: 'Lleva a esta página. No lleva las correcciones que no se han enviado.',
    search: (text) => `Empieza con la búsqueda «${text}».`,
    copy: 'Copiar el enlace',
  },
  code: {
    title: 'Insertarlo en su propia página',
    hint: 'Los datos se ven en su página y se corrigen allí. Nada cambia sin el visto bueno de quien mantiene el archivo.',
    locale: 'Idioma',
    theme: 'Colores',
    height: 'Altura en píxeles',
    heightHint: 'Vacío: tan alto como la tabla, hasta un límite',
    reader: 'como los tenga el lector',
    light: 'claros',
    dark: 'oscuros',
    html: 'HTML',
    copy: 'Copiar el HTML',
  },
  line: {
    forge: (place) => `Las correcciones van a ${place}, donde las revisa quien lo mantiene.`,
    url: (host) => `El archivo está en ${host}. Usted mismo entrega sus correcciones.`,
    powered: 'Con la tecnología de Emendata',
  },
};
