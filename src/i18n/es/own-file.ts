import type { ownFile as english } from '../en/own-file.ts';
import { plural } from '../plural.ts';

/** Archivos y tablas que la persona trae: soltados, elegidos o pegados. */
export const ownFile: typeof english = {
  title: 'Un archivo suyo',
  hint: 'Suelte un archivo CSV en cualquier lugar de esta página, o:',
  stays: 'Se lee en este navegador y no se envía a ninguna parte.',
  choose: 'Elegir un archivo …',
  chooseNamed: (name) => `Elegir ${name} …`,
  paste: 'Pegar una tabla',
  pasteHint:
    'Celdas copiadas de una hoja de cálculo, o texto CSV. También puede pegar en cualquier lugar de esta página.',
  pasted: 'La tabla',
  openPasted: 'Abrir la tabla',
  nothingPasted: 'Aquí todavía no hay ninguna tabla: pegue algunas líneas.',
  dropHere: 'Suelte el archivo para abrirlo',
  several: (name, others) =>
    `Un archivo a la vez: este es ${name}. ${plural('es', others, { one: 'El otro no se abrió.', other: 'Los otros # no se abrieron.' })}`,
  instead: (name, open) =>
    `Ha soltado ${name}. Sus correcciones de ${open} quedan guardadas en este navegador.`,
  insteadUnsaved: (name) =>
    `Ha soltado ${name}, pero sus correcciones no se pudieron guardar en este navegador: envíelas o descárguelas antes.`,
  openInstead: (name) => `Abrir ${name}`,
  stay: 'Quedarse aquí',
  bring: (host) => `Puede traer el archivo usted: descárguelo de ${host} y después elíjalo o suéltelo aquí.`,
  download: 'Descargar el archivo',
  chooseDownloaded: 'Elegir el archivo descargado …',
};
