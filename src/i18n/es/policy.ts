import type { policy as english } from '../en/policy.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

/** Qué desea quien publica un archivo, y cómo lo dice. */
export const policy: typeof english = {
  rules: 'Qué desea quien publica este archivo',
  locked: 'bloqueada',
  refusal: {
    'file-not-listed': 'Quien publica este repositorio no acepta correcciones de este archivo.',
    'op-not-allowed': (operation) => `Quien publica este archivo no acepta esto: ${operation}.`,
    'locked-column': (column) => `Quien publica este archivo deja la columna «${column}» como está.`,
  },
  operation: {
    set: 'corregir celdas',
    insert: 'añadir registros',
    delete: 'borrar registros',
    'add-column': 'añadir columnas',
    'rename-column': 'renombrar columnas',
    'delete-column': 'borrar columnas',
    'move-column': 'mover columnas',
  },
  broken: (line) =>
    `Las reglas de publicación (.emendata.yml) tienen un error en la línea ${line}, así que no se aplican.`,
  unread: 'Las reglas de publicación no se pudieron leer ahora. Se leen otra vez antes de enviar nada.',
  takes: (operations) => `Se acepta: ${operations}.`,
  lockedColumns: (columns) => `Queda como está: ${columns}.`,
  givenUnder: (license) => `Sus correcciones se dan bajo ${license}.`,
  refused: 'Quien publica este archivo no acepta esto',
  refusedText: 'No se envió nada. Estas correcciones van contra las reglas de publicación del archivo:',
  sendRest: (n) => count(n, 'Enviar la otra corrección (#)', 'Enviar las otras # correcciones'),
  settings: 'Ajustes de publicación',
  propose: {
    title: 'Proponer cómo se aceptan las correcciones',
    noneHint: 'Estos deseos ya se propusieron.',
    public: (host) =>
      `El nombre de su cuenta en ${host} y este texto se hacen públicos, como una propuesta que acepta quien puede escribir en el repositorio.`,
    send: 'Proponerlo',
    done: (number) => `Es la propuesta ${number}. Se aplica en cuanto se acepte.`,
    moved: 'El archivo del repositorio cambió mientras tanto. Abra otra vez los ajustes de publicación.',
    already: 'El repositorio ya lo dice.',
  },
};
