import type { contributions as english } from '../en/contributions.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

/** Qué fue de las correcciones enviadas. */
export const contributions: typeof english = {
  title: 'Mis contribuciones',
  intro: 'Lo que corrigió y qué fue de ello. Esta lista se guarda solo en este navegador.',
  none: 'Todavía no ha corregido nada.',
  drafts: 'Sin enviar',
  sent: 'Enviadas',
  seeAll: 'Ver qué fue de ellas',
  isNew: 'nuevo',
  summary: {
    waiting: 'en espera de respuesta',
    accepted: 'aceptado',
    partly: 'aceptado en parte',
    refused: 'rechazado',
    unknown: 'sin respuesta',
    gone: 'ya no se encuentra',
  },
  goneHint:
    'La forja ya no conoce esta propuesta. Puede que el repositorio se haya borrado, renombrado o hecho privado.',
  outcome: {
    waiting: 'en espera',
    accepted: 'aceptado',
    refused: 'rechazado',
    unknown: 'sin respuesta',
  },
  reason: {
    wrong: 'La persona responsable cree que no es correcto.',
    'needs-source': 'Hace falta una fuente que lo muestre.',
    duplicate: 'Alguien lo había propuesto antes.',
    'out-of-scope': 'No corresponde a este archivo.',
    spam: 'Se tomó por correo basura.',
  },
  proposal: (number) => `Propuesta ${number}`,
  sentOn: (date) => `enviada el ${date}`,
  lookedOn: (date) => `última consulta el ${date}`,
  neverLooked: 'aún sin consultar',
  lookNow: (host) => `Mirar ahora (pregunta a ${host})`,
  looking: (host) => `Preguntando a ${host}…`,
  looked: (news) =>
    news === 0 ? 'Nada nuevo.' : count(news, 'Hay 1 respuesta nueva.', 'Hay # respuestas nuevas.'),
  lookFailed: (host, why) => `No se pudo preguntar a ${host}. ${why}`,
  tellMe: (host) => `Avisarme cuando haya respuesta (pregunta a ${host} más o menos cada hora)`,
  tellMeHint:
    'Un número en el botón de la barra lo indica. Pregunta sin su cuenta y se detiene 90 días después del envío.',
  answers: 'Lo que se dijo',
  by: (author, date) => `${author}, ${date}`,
  maintainer: 'responsable',
  commit: 'Ver el commit que lo incorporó',
  open: 'Abrir el archivo',
  openNamed: (title) => `Abrir el archivo ${title}`,
  erase: 'Borrar de esta lista',
  eraseNamed: (title) => `Borrar de esta lista: ${title}`,
  eraseSure: 'Solo este navegador lo olvida. Lo enviado sigue donde está.',
  eraseDraftSure: 'Estas correcciones no se enviaron. No se podrán recuperar.',
  eraseYes: 'Borrar',
  eraseNo: 'Conservar',
  newAnswers: (n) =>
    count(n, '1 respuesta nueva a sus correcciones', '# respuestas nuevas a sus correcciones'),
  pendingCell: (value, number) => `usted propuso ${value}, en espera de respuesta (propuesta ${number})`,
  pendingDelete: (number) =>
    `usted propuso borrar este registro, en espera de respuesta (propuesta ${number})`,
  correctedCell: (number) => `corregido por usted (propuesta ${number})`,
  waitingHere: (n) =>
    count(n, '1 corrección que envió espera respuesta.', '# correcciones que envió esperan respuesta.'),
  lost: (n) =>
    count(
      n,
      '1 corrección suya había sido aceptada y ya no está en el archivo.',
      '# correcciones suyas habían sido aceptadas y ya no están en el archivo.',
    ),
  correctAgain: (n) => count(n, 'Corregirlo otra vez', 'Corregir las # otra vez'),
  correctedAgain: (n) =>
    count(
      n,
      '1 corrección hecha de nuevo. Revísela y envíela.',
      '# correcciones hechas de nuevo. Revíselas y envíelas.',
    ),
};
