import type { TokenWords } from '../token-words.ts';

/** El acceso a una forja. */
export const token: TokenWords = {
  kind: { github: 'GitHub', gitlab: 'GitLab', forgejo: 'Forgejo o Gitea' },
  hint: (host) => `Se usa solo para ${host} y nunca llega a una página web.`,
  scope: {
    github:
      'Basta un token clásico con el permiso «public_repo». Puede cambiar todos sus repositorios públicos.',
    gitlab:
      'Necesita el permiso «api», el único con el que se puede proponer. Puede hacer allí todo lo que puede hacer usted: dele un fin cercano.',
    forgejo: 'Necesita estos permisos: repositorio e incidencias «lectura y escritura», usuario «lectura».',
  },
  make: (host) => `Crear un token en ${host}`,
  keep: 'Guardar el token en este ordenador',
  untilClosed: 'Se olvida cuando cierra el navegador.',
  kept: 'Se guarda, legible para los programas de este ordenador, con los datos de esta extensión hasta que lo olvide aquí.',
  held: (host) => `Tiene un token para ${host}.`,
  signOut: 'Olvidar el token',
  revoke: (host) => `Revocarlo en ${host}`,
  missing: 'Pegue primero un token de acceso.',
  malformed: 'Esto no es un token: es una sola palabra de letras, cifras y signos. No se envió nada.',
  foreign: (kind, host) => `Este token es de ${kind}. Pegue uno creado en ${host}. No se envió nada.`,
};
