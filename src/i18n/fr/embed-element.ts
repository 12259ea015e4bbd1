import type { embedElement as model } from '../en/embed-element.ts';

export const embedElement: typeof model = {
  frame: (file) => `Données de ${file}, à lire et à corriger`,
  openInWindow: 'Ouvrir les données dans une fenêtre',
};
