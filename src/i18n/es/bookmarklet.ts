import type { bookmarklet as model } from '../en/bookmarklet.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

export const bookmarklet: typeof model = {
  title: 'Datos de esta página',
  none: 'No se ha encontrado ninguna tabla ni archivo de datos en esta página.',
  table: (records, columns) =>
    `Tabla · ${count(records, '# registro', '# registros')} · ${count(columns, '# columna', '# columnas')}`,
  file: 'Archivo de datos',
  readsFrom: (host) => `Al abrirlo se lee de ${host}`,
  asksWhere: 'Al abrirlo se pregunta dónde está el archivo',
  open: 'Corregir',
  openNamed: (title) => `Corregir «${title}»`,
  inWindow: 'En una pestaña nueva',
  inWindowNamed: (title) => `Corregir «${title}» en una pestaña nueva`,
  proposal: (number, repository) => `Propuesta ${number} para ${repository}`,
  reviewTitle: 'Revisar esta propuesta',
  review: 'Revisar',
  reviewNamed: (title) => `Revisar «${title}»`,
  reviewInWindowNamed: (title) => `Revisar «${title}» en una pestaña nueva`,
  openFile: 'Abrir un archivo',
  site: (host) => `El editor viene de ${host}. No se envía nada antes de que usted abra algo.`,
  frame: 'Emendata: corregir estos datos',
  marker: (title, host) => (host ? `Corregir «${title}» (se lee de ${host})` : `Corregir «${title}»`),
  cannot: 'Emendata no puede trabajar en esta página. Copie esta dirección en una pestaña nueva:',
  close: 'Cerrar',
  back: 'Volver',
  window: 'Abierto en una pestaña nueva',
  windowHint: 'Si no apareció ninguna pestaña, ábrala usted:',
  nowhere: 'Un clic más',
  nowhereHint: 'Su navegador o esta página impidió que se abriera el editor. Ábralo usted:',
  sandboxed: 'Ábralo por su dirección',
  sandboxedHint:
    'Esta página está aislada de las demás (sandbox). Si el enlace no hace nada, copie la dirección en una pestaña nueva.',
  link: 'Abrir el editor',
  address: 'O copie esta dirección en una pestaña nueva',
  copy: 'Copiar la dirección',
  copied: 'Copiado.',
  notCopied: 'La página no permite copiar: pulse Ctrl+C o ⌘C.',
};
