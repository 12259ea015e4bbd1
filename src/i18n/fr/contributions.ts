import type { contributions as english } from '../en/contributions.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

/** Ce que sont devenues les corrections envoyées. */
export const contributions: typeof english = {
  title: 'Mes contributions',
  intro:
    'Ce que vous avez corrigé et ce que c’est devenu. Cette liste n’est conservée que dans ce navigateur.',
  none: 'Vous n’avez encore rien corrigé.',
  drafts: 'Pas encore envoyées',
  sent: 'Envoyées',
  seeAll: 'Voir ce qu’elles sont devenues',
  isNew: 'nouveau',
  summary: {
    waiting: 'en attente de réponse',
    accepted: 'accepté',
    partly: 'accepté en partie',
    refused: 'refusé',
    unknown: 'sans réponse',
    gone: 'introuvable désormais',
  },
  goneHint:
    'La forge ne connaît plus cette proposition. Le dépôt a peut-être été supprimé, renommé ou rendu privé.',
  outcome: {
    waiting: 'en attente',
    accepted: 'accepté',
    refused: 'refusé',
    unknown: 'sans réponse',
  },
  reason: {
    wrong: 'Pour la personne responsable, ce n’est pas exact.',
    'needs-source': 'Il faut une source qui le montre.',
    duplicate: 'Quelqu’un l’avait déjà proposé.',
    'out-of-scope': 'Cela n’a pas sa place dans ce fichier.',
    spam: 'Cela a été pris pour un message indésirable.',
  },
  proposal: (number) => `Proposition ${number}`,
  sentOn: (date) => `envoyée le ${date}`,
  lookedOn: (date) => `dernière consultation le ${date}`,
  neverLooked: 'pas encore consultée',
  lookNow: (host) => `Regarder maintenant (interroge ${host})`,
  looking: (host) => `Interrogation de ${host}…`,
  looked: (news) =>
    news === 0
      ? 'Rien de nouveau.'
      : count(news, 'Il y a # nouvelle réponse.', 'Il y a # nouvelles réponses.'),
  lookFailed: (host, why) => `${host} n’a pas pu être interrogé. ${why}`,
  tellMe: (host) => `Me prévenir quand il y a une réponse (interroge ${host} environ une fois par heure)`,
  tellMeHint:
    'Un nombre sur le bouton de la barre d’outils l’indique. L’interrogation se fait sans votre compte et s’arrête 90 jours après l’envoi.',
  answers: 'Ce qui a été dit',
  by: (author, date) => `${author}, ${date}`,
  maintainer: 'responsable',
  commit: 'Voir le commit qui l’a intégré',
  open: 'Ouvrir le fichier',
  openNamed: (title) => `Ouvrir le fichier ${title}`,
  erase: 'Effacer de cette liste',
  eraseNamed: (title) => `Effacer de cette liste : ${title}`,
  eraseSure: 'Seul ce navigateur l’oublie. Ce qui a été envoyé reste où il est.',
  eraseDraftSure: 'Ces corrections n’ont pas été envoyées. Elles ne pourront pas être récupérées.',
  eraseYes: 'Effacer',
  eraseNo: 'Garder',
  newAnswers: (n) =>
    count(n, '# nouvelle réponse à vos corrections', '# nouvelles réponses à vos corrections'),
  pendingCell: (value, number) => `vous avez proposé ${value}, en attente de réponse (proposition ${number})`,
  pendingDelete: (number) =>
    `vous avez proposé de supprimer cette ligne, en attente de réponse (proposition ${number})`,
  correctedCell: (number) => `corrigé par vous (proposition ${number})`,
  waitingHere: (n) =>
    count(
      n,
      '# correction que vous avez envoyée attend une réponse.',
      '# corrections que vous avez envoyées attendent une réponse.',
    ),
  lost: (n) =>
    count(
      n,
      '# de vos corrections avait été acceptée et n’est plus dans le fichier.',
      '# de vos corrections avaient été acceptées et ne sont plus dans le fichier.',
    ),
  correctAgain: (n) => count(n, 'La refaire', 'Refaire les #'),
  correctedAgain: (n) =>
    count(
      n,
      '# correction refaite. Vérifiez-la et envoyez-la.',
      '# corrections refaites. Vérifiez-les et envoyez-les.',
    ),
};
