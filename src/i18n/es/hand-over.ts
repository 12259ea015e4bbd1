import type { handOver as english } from '../en/hand-over.ts';
import { plural } from '../plural.ts';

const corrections = (n: number) => plural('es', n, { one: '1 corrección', other: '# correcciones' });

/** Los caminos que no piden un token. */
export const handOver: typeof english = {
  title: 'Sin token',
  hint: (host) => `Una incidencia, el editor de ${host}, un correo o un archivo: lo envía usted mismo, allí.`,
  show: 'Mostrar los otros caminos',
  reading: (host) => `Leyendo el archivo de ${host} tal como está ahora …`,
  why: 'Primero una incidencia: quien mantiene los datos se entera enseguida, puede responderle, y no hace falta un token.',
  unread: 'No se pudo leer el archivo actual: los caminos que lo necesitan no se ofrecen.',
  issue: {
    title: (host) => `Incidencia en ${host}`,
    does: (host) =>
      `Abre el formulario de una incidencia nueva, ya relleno. Su nombre de cuenta en ${host} y todo el contenido se hacen públicos cuando envía el formulario.`,
    open: 'Abrir el formulario',
    tooLong:
      'Hay más de lo que cabe en una incidencia. Abra una vacía y adjunte las correcciones descargadas.',
    pasteHere: 'Pegue aquí lo que Emendata ha copiado para usted',
  },
  editor: {
    title: (host) => `Editor de ${host}`,
    does: (host) =>
      `Abre el archivo en el editor de la forja: sustituya todo su texto por el copiado. Su nombre de cuenta en ${host} y el cambio se hacen públicos cuando guarda.`,
    open: 'Abrir el editor',
    refused: {
      'too-large': 'Este archivo es demasiado grande para un editor en una página web.',
      'not-utf-8': 'Este archivo no está en UTF-8: un editor en una página web lo dañaría.',
      'control-characters':
        'Este archivo contiene caracteres de control que un editor en una página web perdería.',
    },
    losses:
      'Es posible que el editor no conserve todo de este archivo, y entonces cambian líneas que usted no ha tocado:',
    loss: {
      'line-ends': 'sus finales de línea (CR)',
      'byte-order-mark': 'la marca de orden de bytes de su comienzo',
      'final-line-end': 'que su última línea no tiene final',
    },
  },
  mail: {
    title: 'Correo electrónico',
    does: (contact) =>
      `Abre su programa de correo con una carta a ${contact}. Quien la recibe ve su dirección y las correcciones; no se publica nada.`,
    desk: 'Service Desk (correo)',
    doesDesk: (desk) =>
      `Abre su programa de correo con una carta a ${desk}, que hace de ella una incidencia, sin cuenta. Sus lectores ven su dirección y las correcciones; pueden publicarlas.`,
    doesUnaddressed:
      'Abre su programa de correo con una carta que usted mismo dirige. Quien la recibe ve su dirección y las correcciones.',
    open: 'Escribir el correo',
    subject: (n, name) => `${corrections(n)} de ${name}`,
    greeting: (n) => `Hola:\n\nPropongo ${corrections(n)} de sus datos.`,
    file: 'Archivo:',
    page: 'Visto en:',
    license: 'Licencia de mis correcciones:',
    data: 'Lo mismo para Emendata:',
    pasteHere: '(Pegue aquí lo que Emendata ha copiado para usted.)',
  },
  files: {
    title: 'Descargar',
    does: 'Guarda archivos en su equipo, para entregarlos como quiera. Nada se hace público.',
    diff: 'Descargar el diff para «git apply»',
  },
  take: 'Llevarse sus correcciones',
  own: 'Este archivo está en su equipo. Guárdelo corregido, o las correcciones para otra persona:',
  copyFirst: 'Copiar primero el texto',
  openThen: (label) => `Después: ${label}`,
  asked: '¿Lo ha enviado?',
  askedHint: 'Sus correcciones siguen guardadas en este navegador hasta que lo diga.',
  yes: 'Sí, está enviado',
  notYet: 'Todavía no',
  done: '¡Gracias!',
  doneText: 'Sus correcciones están en camino y ya no se guardan aquí como borrador.',
};
