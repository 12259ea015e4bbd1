import type { answers as model } from '../en/answers.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => plural('fr', n, { one, other });

export const answers: typeof model = {
  thanks: 'Merci !',
  accepted: (n, link) =>
    count(
      n,
      `# correction est maintenant dans le fichier : ${link}`,
      `# corrections sont maintenant dans le fichier : ${link}`,
    ),
  proposed: (n, link) =>
    count(
      n,
      `# correction a été acceptée et attend l’accord d’un autre responsable : ${link}`,
      `# corrections ont été acceptées et attendent l’accord d’un autre responsable : ${link}`,
    ),
  already: (n) =>
    count(n, '# correction était déjà dans le fichier.', '# corrections étaient déjà dans le fichier.'),
  left: (n) =>
    count(
      n,
      '# correction n’est pas encore décidée ; cette proposition reste ouverte pour elle.',
      '# corrections ne sont pas encore décidées ; cette proposition reste ouverte pour elles.',
    ),
  refused: (n) => count(n, '# correction n’a pas été reprise :', '# corrections n’ont pas été reprises :'),
  more: (n) => count(n, '… et # autre', '… et # autres'),
  newRecord: 'nouvelle ligne',
  deletedRecord: 'ligne supprimée',
  column: (name) => `colonne ${name}`,
  reason: {
    wrong: 'La valeur du fichier est la bonne.',
    'needs-source': 'Ajoutez une source qui le montre, s’il vous plaît, et renvoyez-la.',
    duplicate: 'Quelqu’un d’autre a déjà envoyé la même chose.',
    'out-of-scope': 'Cela n’a pas sa place dans ce jeu de données.',
    spam: 'Ce n’est pas une correction.',
  },
};
