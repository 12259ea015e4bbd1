import type { answers as model } from '../en/answers.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

export const answers: typeof model = {
  thanks: '¡Gracias!',
  accepted: (n, link) =>
    count(n, `# corrección ya está en el archivo: ${link}`, `# correcciones ya están en el archivo: ${link}`),
  proposed: (n, link) =>
    count(
      n,
      `# corrección fue aceptada y espera el visto bueno de otra persona responsable: ${link}`,
      `# correcciones fueron aceptadas y esperan el visto bueno de otra persona responsable: ${link}`,
    ),
  already: (n) =>
    count(n, '# corrección ya estaba en el archivo.', '# correcciones ya estaban en el archivo.'),
  left: (n) =>
    count(
      n,
      '# corrección no está decidida todavía; esta propuesta sigue abierta para ella.',
      '# correcciones no están decididas todavía; esta propuesta sigue abierta para ellas.',
    ),
  refused: (n) => count(n, '# corrección no fue aceptada:', '# correcciones no fueron aceptadas:'),
  more: (n) => count(n, '… y # más', '… y # más'),
  newRecord: 'registro nuevo',
  deletedRecord: 'registro eliminado',
  column: (name) => `columna ${name}`,
  reason: {
    wrong: 'El valor del archivo es el correcto.',
    'needs-source': 'Añada una fuente que lo demuestre, por favor, y envíela de nuevo.',
    duplicate: 'Otra persona ya envió lo mismo.',
    'out-of-scope': 'Esto no corresponde a este conjunto de datos.',
    spam: 'Esto no es una corrección.',
  },
};
