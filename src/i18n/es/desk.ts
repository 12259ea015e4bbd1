import type { desk as english } from '../en/desk.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('es', n, { one, other });

/** El escritorio: confirmar decisiones, y las propuestas que esperan. */
export const desk: typeof english = {
  nav: {
    label: 'Páginas del escritorio',
    contributions: 'Mis contribuciones',
  },
  nowhere: 'No existe esta página',
  decide: {
    title: 'Confirmar su decisión',
    none: 'No hay nada que confirmar',
    noneHint: 'Esta decisión ya se ejecutó o se descartó.',
    unread: 'No se leyó la propuesta',
    reading: 'Leyendo la propuesta y el archivo tal como están ahora …',
    accepted: (n) => count(n, 'Se hace # cambio', 'Se hacen # cambios'),
    into: (path, branch) => `En ${path}, como un solo commit en la rama ${branch}`,
    refused: (n) => count(n, 'Se rechaza # cambio', 'Se rechazan # cambios'),
    left: (n) =>
      count(
        n,
        '# cambio queda abierto; la propuesta también.',
        '# cambios quedan abiertos; la propuesta también.',
      ),
    more: (n) => count(n, 'y # más', 'y # más'),
    showMore: (n) => count(n, 'Mostrar # más', 'Mostrar # más'),
    public: 'Lo que se hace público',
    publicList: (host) => [
      `el nombre de su cuenta en ${host}`,
      'el commit, con el nombre de quien contribuyó',
      'una respuesta bajo la propuesta: qué se aceptó y qué se rechazó, por qué, y sus palabras',
    ],
    words: 'Sus palabras a quien contribuyó',
    wordsHint: 'Se hacen públicas. Puede dejar este campo vacío.',
    back: 'Volver a los cambios',
    working: 'Ejecutando …',
    step: {
      review: 'Mirando otra vez la propuesta y el archivo',
      read: 'Leyendo el archivo tal como está ahora',
      commit: 'Escribiendo el commit',
      merge: 'Poniéndolo en la rama',
      answer: 'Respondiendo a quien contribuyó',
    },
    done: 'Hecho. ¡Gracias!',
    nothingDone: 'No se hizo nada',
    merged: (n, path) => `${count(n, '# cambio está', '# cambios están')} ahora en ${path}.`,
    proposed: (path) =>
      `La rama no admite commits directos: los cambios de ${path} esperan en una propuesta aparte el acuerdo de los demás.`,
    already: (n) => count(n, '# cambio ya estaba en el archivo.', '# cambios ya estaban en el archivo.'),
    refusedDone: (n) => count(n, 'Se rechazó # cambio.', 'Se rechazaron # cambios.'),
    proposal: (number) => `La propuesta ${number}`,
    closed: 'está cerrada.',
    open: 'sigue abierta.',
    leftOpen: (n) => count(n, 'Quedó abierta # propuesta', 'Quedaron abiertas # propuestas'),
    leftReason: {
      changed: 'ya no encaja en el archivo.',
      rival: 'contradice a otra que usted eligió.',
      unwritable: 'tiene un valor que el archivo no puede contener.',
      'unknown-change': 'ya no hace estos cambios.',
      answered: 'la decidió otra persona mientras tanto.',
      policy: 'no la permite la política de quien publica.',
      stale: 'se cambió o se decidió mientras tanto.',
    },
    rivals: (numbers) => `Contradice a: ${numbers}. No se tomó ninguna: la elección es suya.`,
    toInbox: 'Volver a las propuestas recibidas',
    seeCommit: 'Ver el commit',
    seeProposal: 'Ver la propuesta',
    outdated: {
      changed: 'El archivo cambió mientras tanto: un cambio aceptado ya no encaja. No se escribió nada.',
      'unknown-change': 'La propuesta ya no hace estos cambios. No se escribió nada.',
      answered: 'Otra persona decidió sobre esta propuesta mientras tanto. No se escribió nada.',
      policy: 'La política de quien publica no permite un cambio aceptado. No se escribió nada.',
    },
    stale: 'La propuesta cambió después de que usted la viera. No se escribió nada. Mírela otra vez.',
    noRight: 'Esta cuenta no puede escribir en el repositorio. No se escribió nada.',
  },
  read: 'Iniciar sesión y leer',
  inbox: {
    title: 'Propuestas recibidas',
    intro: 'Las propuestas abiertas de todos los repositorios en los que usted puede escribir.',
    host: 'Forja',
    notAHost: 'Esto no es el nombre de un servidor. Por ejemplo: github.com',
    read: 'Leer las propuestas',
    reading: (host) => `Leyendo las propuestas abiertas de ${host} …`,
    stopped: 'Se detuvo la lectura: esto no es todo.',
    failed: (repositories) => `No se pudieron leer: ${repositories}`,
    none: 'No hay ninguna propuesta abierta. ¡Todo hecho!',
    search: 'Buscar',
    group: 'Agrupar por',
    grouping: {
      file: 'archivo',
      column: 'columna',
      value: 'corrección idéntica',
      contributor: 'contribuyente',
    },
    repository: 'Repositorio',
    contributor: 'Contribuyente',
    all: 'todos',
    found: (n, all) => {
      const open = count(all, '# propuesta abierta', '# propuestas abiertas');
      return n === all ? open : `${n} de ${open}`;
    },
    moreGroups: (n) => count(n, 'Mostrar # grupo más', 'Mostrar # grupos más'),
    others: 'Otras',
    proposals: (n) => count(n, '# propuesta', '# propuestas'),
    changes: (n) => count(n, '# cambio', '# cambios'),
    unknown: 'cambios no indicados',
    oneRepository: 'Para decidir a la vez, elija propuestas de un solo repositorio.',
    acceptThese: (n) => count(n, 'Aceptar esta …', 'Aceptar estas # …'),
    refuseThese: (n) => count(n, 'Rechazar esta …', 'Rechazar estas # …'),
    tick: (number, title) => `Elegir la propuesta ${number}: ${title}`,
    tickAll: (title) => `Elegir todo de ${title}`,
  },
  undo: {
    title: (login, path) => `Deshacer lo que ${login} aportó a ${path}`,
    link: (login, path) => `Deshacer lo que ${login} aportó a ${path} …`,
    planning: 'Buscando sus correcciones en la historia del archivo …',
    nothing: 'Ya no queda nada suyo en el archivo.',
    confirm: (n) => count(n, 'Deshacer # cambio', 'Deshacer # cambios'),
    kept: (n) =>
      count(n, 'Queda # cambio: otros escribieron encima', 'Quedan # cambios: otros escribieron encima'),
    unknown: (n) =>
      count(
        n,
        'En # versión no se puede saber qué es suyo:',
        'En # versiones no se puede saber qué es suyo:',
      ),
    cut: 'El archivo tiene versiones más antiguas, que no se miraron.',
    done: (n, path) => `${count(n, 'Se deshizo # cambio', 'Se deshicieron # cambios')} en ${path}.`,
  },
};
