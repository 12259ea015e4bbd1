import type { proposal as english } from '../en/proposal.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });
const changes = (n: number) => count(n, '# cambio', '# cambios');

const figure = (n: number) => count(n, '#', '#');

/** Juzgar una propuesta. */
export const proposal: typeof english = {
  reading: (number, repository) => `Leyendo la propuesta ${number} de ${repository} …`,
  cannot: (number, repository) => `No se puede mostrar la propuesta ${number} de ${repository}`,
  stopped: 'Se detuvo la lectura.',
  withToken: 'Seguir en una pestaña donde puede dar un token de acceso',
  openInTab: 'Abrir en una pestaña',
  by: (number, author) => `Propuesta ${number} de ${author}`,
  into: (branch) => `para la rama ${branch}`,
  nobody: 'alguien cuya cuenta ya no existe',
  state: {
    merged: 'Esta propuesta ya fue aceptada.',
    closed: 'Esta propuesta ya fue cerrada.',
  },
  changes: (number, n) => `${changes(n)} de la propuesta ${number}`,
  keys: 'Teclas: j y k o las flechas recorren los cambios, a acepta, r rechaza, u deja abierto, Mayús+A acepta todos los que quedan.',
  bodyDiffers:
    'El texto de esta propuesta anuncia otros cambios que los que hace su rama. Lo que ve aquí es lo que hace la rama.',
  notExact:
    'La rama cambia también cómo se escriben las celdas (comillas o finales de línea). Solo se toman las celdas que usted acepta.',
  others: 'Esta propuesta cambia también algo que no se puede juzgar aquí. No se toma; mírelo en la forja.',
  other: {
    added: 'un archivo nuevo',
    removed: 'un archivo que se elimina',
    renamed: 'el nombre nuevo de un archivo',
    'not-a-table': 'no es una tabla',
    'other-columns': 'las columnas de un archivo, de una forma que no se puede decir',
    'too-large': 'un archivo demasiado grande',
    'too-many-changes': 'un archivo con demasiados cambios',
    'too-many-files': 'un archivo de más',
    unchanged: 'solo cómo se escriben las celdas (comillas o finales de línea)',
    gone: 'un archivo, o una rama, que ya no existe',
  },
  nothing: 'Esta propuesta no cambia ninguna tabla.',
  policyBroken: 'La política de quien publica (.emendata.yml) no se entiende, así que nada de ella vale.',
  cutShort: 'La forja solo da una parte de los archivos de esta propuesta.',
  rivalsCut: 'Hay muchísimas propuestas abiertas; solo se buscaron las mismas celdas en las más recientes.',
  outcome: {
    applies: 'se aplica',
    already: 'ya está así',
    conflict: 'cambió mientras tanto',
    orphan: 'ya no está',
    ambiguous: 'coinciden varios registros',
  },
  undecided: 'Abierto',
  accept: 'Aceptar',
  about: (label, what) => `${label}: ${what}`,
  accepted: 'Aceptado',
  refuse: 'Rechazar',
  refused: (reason) => `Rechazado: ${reason}`,
  why: (what) => `¿Por qué rechazar ${what}?`,
  reason: {
    wrong: 'incorrecto',
    'needs-source': 'falta una fuente',
    duplicate: 'repetido',
    'out-of-scope': 'fuera de tema',
    spam: 'spam',
  },
  leaveOpen: 'Dejar abierto',
  now: 'Ahora en el archivo:',
  nowIn: (column) => `Ahora en el archivo, ${column}:`,
  matching: (records) => `Estos registros responden a él: ${records}`,
  policy: {
    file: 'La política de quien publica no nombra este archivo.',
    operation: 'La política de quien publica no permite aquí este tipo de cambio.',
    locked: (column) => `La política de quien publica bloquea la columna ${column}.`,
  },
  formula: 'El valor nuevo empieza como una fórmula: una hoja de cálculo la ejecutaría.',
  note: 'Por qué:',
  evidence: (host) => `Se ve en ${host}:`,
  rival: (number, author) => `Propuesta ${number} de ${author}`,
  rivalAgrees: 'pide lo mismo.',
  rivalDeletes: 'quiere eliminar el registro.',
  rivalWants: 'pide otra cosa:',
  record: 'El registro entero',
  pages: 'Páginas de cambios',
  previous: 'Cambios anteriores',
  next: 'Cambios siguientes',
  shown: (from, to, all) => `Cambios ${figure(from)} a ${figure(to)} de ${figure(all)}`,
  acceptAll: (n) => (n === 0 ? 'No se puede aceptar nada' : count(n, 'Aceptarlo', 'Aceptar los #')),
  acceptRest: (n) => count(n, 'Aceptar también el otro', 'Aceptar los otros #'),
  confirm: (accepted, refused) =>
    `Confirmar: ${[
      ...(accepted > 0 ? [`aceptar ${figure(accepted)}`] : []),
      ...(refused > 0 ? [`rechazar ${figure(refused)}`] : []),
    ].join(', ')}`,
  tally: (accepted, refused, left) =>
    `Aceptados: ${figure(accepted)} · rechazados: ${figure(refused)} · abiertos: ${figure(left)}`,
  toDesk: 'La confirmación se hace en una pestaña que se abre. Antes no se cambia nada.',
};
