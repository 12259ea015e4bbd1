import type { links as english } from '../en/links.ts';
import { plural } from '../plural.ts';

const corrections = (n: number) => plural('es', n, { one: '1 corrección', other: '# correcciones' });

/** Trabajo que llegó por un enlace: la pregunta antes de pedir nada a un servidor, y las correcciones compartidas. */
export const links: typeof english = {
  question: (file, host) => `¿Abrir ${file} de ${host}?`,
  questionProposal: (repository, number, host) =>
    `¿Abrir la propuesta ${number} de ${repository} en ${host}?`,
  asksNobody: (host) =>
    `Un enlace le trajo aquí. Todavía no se ha pedido nada a ${host}; verá que este navegador lee el archivo.`,
  privateHost: (host) =>
    `${host} es una dirección de su propio equipo o de su red. Ábrala solo si sabe por qué el enlace lleva allí.`,
  unencrypted:
    'Lo que viene de esta dirección no está cifrado: otros, por el camino, pueden leerlo y cambiarlo.',
  sharedHere: (n) =>
    plural('es', n, {
      one: 'El enlace lleva 1 corrección.',
      other: 'El enlace lleva # correcciones.',
    }),
  open: 'Abrir',
  offer: 'Correcciones que llegaron con el enlace',
  shared: (n) =>
    `Con este enlace: ${corrections(n)}, de alguien que las compartió o suyas de otra ventana. No se envió nada: mire y conserve lo que sea correcto.`,
  already: (n) => plural('es', n, { one: '1 ya está en el archivo.', other: '# ya están en el archivo.' }),
  misfits: (n) =>
    plural('es', n, {
      one: '1 no encaja: el archivo, o su propia corrección, dice otra cosa allí. Está en la lista de Revisar.',
      other:
        '# no encajan: el archivo, o sus propias correcciones, dicen otra cosa allí. Están en la lista de Revisar.',
    }),
  untouched: 'No se conservan al cerrar, salvo que las adopte o corrija algo.',
  takeOver: 'Adoptarlas',
  leaveOut: 'Dejarlas fuera',
  takenOver: 'Ahora están entre sus propias correcciones.',
  needsFile: (n, name) =>
    `Alguien compartió con usted ${corrections(n)} de su copia de ${name}. Elija su propia copia de ese archivo para verlas en ella.`,
  readThroughPage: 'Leerlo a través de la página de la que viene',
  throughPage: (host) =>
    `Esa página también está en ${host} y puede leer este archivo, con su sesión allí si la tiene. Lee solo este archivo.`,
  pageRefused: 'La página de la que viene no pudo leerlo: ¿sigue abierta?',
};
