import type { install as english } from '../en/install.ts';

export const install: typeof english = {
  title: 'Corrija los datos abiertos allí donde los lee',
  lead: 'Emendata encuentra las tablas y los archivos de datos de la página que está leyendo, le deja corregir una celda y lleva su corrección al lugar donde viven los datos. Su responsable la acepta o la rechaza. No hay nada que instalar.',
  languages: 'Idioma',
  drag: 'Arrastre este botón a su barra de marcadores:',
  notHere:
    'Este botón no hace nada en esta página: arrástrelo a la barra de marcadores. Luego vaya a una página con datos y púlselo allí.',
  noMouse: '¿Sin ratón, o con un teléfono? Copie su dirección',
  openFile: 'Abrir un archivo aquí',
  openFileHint: 'Funciona al momento: elija, suelte o pegue un archivo, o indique su dirección.',
  put: {
    title: 'Ponerlo en su navegador',
    chromium: 'Chrome, Edge, Brave y otros navegadores Chromium',
    chromiumBar: 'Muestre la barra de marcadores: Ctrl+Mayús+B, en un Mac ⌘+Mayús+B.',
    firefox: 'Firefox',
    firefoxBar: 'Muestre la barra de herramientas de marcadores: Ctrl+Mayús+B, en un Mac ⌘+Mayús+B.',
    safari: 'Safari',
    safariBar: 'Muestre la barra de favoritos: ⌘+Mayús+B.',
    dragThere: 'Arrastre el botón «Emendata» de esta página a esa barra y suéltelo.',
    phone: 'Teléfonos y tabletas',
    phoneBookmark: 'Copie la dirección de abajo y añada esta página a sus marcadores.',
    phoneEdit:
      'Edite ese marcador: llámelo Emendata y ponga la dirección copiada en lugar de la suya. Empieza por «javascript:»; vuelva a escribirlo si su navegador lo quita.',
    phoneUse:
      'En una página con datos elija el marcador; en Chrome, escriba «Emendata» en la barra de direcciones y elíjalo allí.',
    phoneNot: 'Algunos navegadores de teléfono no ejecutan tales marcadores. Abra entonces el archivo aquí.',
  },
  keyboard: {
    title: 'Con el teclado',
    copy: 'Copiar la dirección del botón',
    add: 'Pulse Ctrl+D, en un Mac ⌘+D, para añadir esta página a la barra de marcadores.',
    edit: 'Abra los marcadores (Ctrl+Mayús+O, en Safari ⌘+Opción+B), edite el nuevo y pegue la dirección copiada en lugar de la suya.',
    run: 'Desde entonces, elíjalo en la barra o el menú de marcadores de su navegador.',
  },
  use: {
    title: 'Cómo se usa',
    go: 'Vaya a una página con una tabla o un archivo de datos.',
    press: 'Pulse «Emendata» en la barra de marcadores. Enumera lo que ha encontrado.',
    correct: 'Abra una entrada y corrija lo que está mal.',
    send: 'Revise sus correcciones y envíelas. Sin cuenta, se le ofrecen otras vías.',
  },
  limits: {
    title: 'Lo que no puede hacer',
    frame:
      'Donde una página prohíbe los marcos, el trabajo se abre en una ventana aparte. Permítala si su navegador lo pregunta.',
    sandbox:
      'En una página encerrada en un entorno aislado no puede abrir nada: indique aquí la dirección del archivo.',
    pages: 'No se ejecuta en las páginas del propio navegador, ni en su tienda, ni en su visor de PDF.',
    cors: 'Un archivo que su servidor no comparte solo se lee del sitio de la página en la que está, con su permiso. Si no, descárguelo y ábralo aquí.',
    silent: 'Espera a que lo pulse: ni señal en las páginas con datos, ni entrada en el menú contextual.',
    private: 'En una ventana privada, los borradores desaparecen al cerrarla.',
    extension:
      'La extensión Emendata para navegadores hace más: tiene la señal y lee donde usted lo permite.',
  },
  privacy: {
    title: 'Qué se envía y a quién',
    press:
      'Mientras no lo pulse, nada se ejecuta. Después mira la página en su navegador y no la envía a nadie.',
    site: (host) =>
      `Abrir una entrada carga el taller desde ${host}; lo encontrado viaja en una parte de la dirección que ningún servidor ve.`,
    read: 'Los datos se leen del servidor indicado en la entrada, y de ningún otro.',
    send: 'Las correcciones salen de su navegador cuando pulsa Enviar, en una página que muestra lo que se hace público.',
    keep: 'Los borradores quedan en este navegador. Este sitio no cuenta visitantes ni usa cookies.',
  },
  remove: {
    title: 'Cómo quitarlo',
    bookmark: 'Borre el marcador. No se instaló nada más.',
    data: (host) =>
      `Para borrar también los borradores, elimine los datos de ${host} en los ajustes de su navegador.`,
  },
  publishers: {
    title: 'Si usted publica datos',
    embed:
      'Muestre un conjunto de datos en su propia página, listo para corregir: ábralo aquí y elija «Compartir e insertar» para obtener el HTML.',
    host: 'Aloje Emendata usted mismo: este sitio son archivos estáticos que funcionan en cualquier servidor y en cualquier ruta.',
  },
};
