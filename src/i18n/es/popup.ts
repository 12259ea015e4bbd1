import type { popup as english } from '../en/popup.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

/** What the toolbar popup says, in Spanish. */
export const popup: typeof english = {
  title: 'Datos de esta página',
  none: 'No se ha encontrado ninguna tabla ni archivo de datos en esta página.',
  noneHint: 'Puede abrir un archivo por su dirección.',
  table: (records, columns) =>
    `Tabla · ${count(records, '# registro', '# registros')} · ${count(columns, '# columna', '# columnas')}`,
  file: 'Archivo de datos',
  readsFrom: (hosts) => `Al abrirlo se lee de ${hosts}`,
  asksWhere: 'Al abrirlo se pregunta dónde está el archivo',
  open: 'Corregir',
  openNamed: (title) => `Corregir «${title}»`,
  inTab: 'Abrir en una pestaña',
  inTabNamed: (title) => `Abrir «${title}» en una pestaña`,
  address: 'Abrir un archivo por su dirección',
  cannot: 'Emendata no puede trabajar en esta página',
  cannotHint:
    'Los navegadores mantienen las extensiones fuera de sus propias páginas, sus tiendas y su visor de PDF. Abra la página de un conjunto de datos y pulse el botón allí.',
  proposal: {
    title: 'Revisar esta propuesta',
    readsFrom: (host) => `Revisarla lee desde ${host}`,
    review: 'Revisar',
    reviewNamed: (title) => `Revisar esta propuesta: ${title}`,
    inTab: 'Revisar en una pestaña',
    inTabNamed: (title) => `Revisar en una pestaña: ${title}`,
    named: (number, repository) => `Propuesta ${number} para ${repository}`,
  },
};
