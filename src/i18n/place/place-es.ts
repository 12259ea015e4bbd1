import { plural } from '../plural.ts';
import type { PlaceWords } from './load-place-words.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

/** Where data lives and what the page shows of it, in Spanish. */
export const place: PlaceWords = {
  popup: {
    boxes: (n) =>
      count(n, '1 recuadro que describe una sola cosa', '# recuadros que describen una sola cosa'),
    of: (total) => count(total, 'de 1 en total', 'de # en total'),
    point: 'Señalar una celda de la página…',
    pointHint: 'Haga clic en la celda errónea, o vaya a ella con Tab y pulse Intro. Escape para terminar.',
    pointNone: 'Aquí no hay ninguna tabla. Haga clic en una celda de una tabla; Escape para terminar.',
  },
  count: {
    title: 'Mostrar un número cuando una página tiene datos',
    site: (host) => `En ${host}`,
    all: 'En todos los sitios',
    never: 'Nunca',
    hint: 'Las páginas se leen solo en su ordenador; no se envía nada. Las páginas que piden una contraseña o un pago no se tocan.',
  },
  leads: {
    title: 'O pregunte dónde están',
    hint: 'Cada botón pregunta solo al servidor que nombra.',
    ask: {
      npm: (host) => `Preguntar a ${host} dónde se hace este paquete`,
      zenodo: (host) => `Preguntar a ${host} de dónde viene este registro`,
      doi: (host) => `Preguntar a ${host} qué hay detrás del DOI`,
      portal: (host) => `Preguntar a ${host} por los archivos de este conjunto de datos`,
      'well-known': (host) => `Preguntar a ${host} qué archivo indica quien publica`,
      repository: (host) => `Preguntar a ${host} por los archivos de datos del repositorio`,
      gist: (host) => `Preguntar a ${host} por los archivos de este gist`,
    },
    asking: (host) => `Preguntando a ${host}…`,
    nothing: (host) => `${host} no conoce ningún archivo para esto.`,
    found: (n) => count(n, '1 archivo más', '# archivos más'),
    problem: {
      'not-found': (host) => `${host} no lo conoce.`,
      refused: (host) => `${host} se negó a responder.`,
      'rate-limited': (host) => `${host} no responde más por un rato. Inténtelo más tarde.`,
      unreachable: (host) =>
        `No se pudo contactar con ${host}, o no deja que otras páginas lean sus respuestas.`,
      'too-large': (host) => `${host} dio una respuesta demasiado grande para ser cierta.`,
      elsewhere: (host) => `${host} remite a otro servidor. Eso no se sigue.`,
      unexpected: (host) => `${host} dio una respuesta sin sentido.`,
    },
    allow: (host) => `Dejar que Emendata lea de ${host}`,
    inTab: 'Seguir en una pestaña',
  },
  seen: {
    guess: (percent) =>
      `Puede que este no sea el archivo de la tabla: contiene alrededor del ${percent} de lo que muestra la página.`,
    other: 'Esto no parece el archivo de la tabla: casi nada de lo que muestra la página está en él.',
    right: 'Es el archivo correcto',
    another: 'Elegir otro archivo',
    remembered: 'Recordado para páginas como esta.',
    here: 'Esta es la celda que usted señaló.',
    hereRecord: 'Este es el registro que usted señaló.',
    difference: (page, file) =>
      `La página muestra «${page}», el archivo dice «${file}». Puede que la página sea más antigua o más reciente que el archivo.`,
    which: '¿Qué registro es?',
    whichHint: 'Varios registros del archivo podrían ser el que usted señaló.',
    choose: (record) => `Es el registro ${record}`,
    none: 'Ninguno de estos',
    notFound: 'El registro que usted señaló no se encontró en este archivo.',
    notFoundSearching: (text) =>
      `El registro que usted señaló no se encontró con certeza. Estos contienen «${text}».`,
  },
  answers: {
    title: 'Archivos que usted eligió para páginas',
    hint: 'Guardados solo en este navegador.',
    none: 'Ninguno todavía.',
    entry: (file, page) => `${file} para ${page}`,
    remove: 'Olvidar',
    removeNamed: (file) => `Olvidar ${file}`,
    export: 'Guardar en un archivo',
    import: 'Leer de un archivo…',
    imported: (n) => count(n, '1 respuesta leída', '# respuestas leídas'),
    problem: {
      'too-large': 'Este archivo es demasiado grande para ser una lista de respuestas.',
      'no-json': 'Este archivo no es JSON.',
      'no-answers-file': 'Este archivo no contiene respuestas de Emendata.',
    },
  },
  about: {
    title: 'Acerca de estos datos',
    license: 'Licencia',
    publisher: 'Quien publica',
    contact: 'Contacto',
    homepage: 'Página principal',
    repository: 'Se hacen en',
    byPage: 'Según la página. Nadie lo ha comprobado.',
    byPortal: (host) => `Según ${host}.`,
    more: (host) => `Preguntar más a ${host}`,
    asking: (host) => `Preguntando a ${host}…`,
    nothingMore: (host) => `${host} no dice nada más.`,
    mail: (contact) =>
      `Abre su programa de correo con una carta a ${contact}: la dirección que da la página. Nadie ha comprobado de quién es. Quien la lee ve su dirección y las correcciones; no se publica nada.`,
  },
};
