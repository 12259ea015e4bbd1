import type { embedElement as model } from '../en/embed-element.ts';

export const embedElement: typeof model = {
  frame: (file) => `Datos de ${file}, para leer y corregir`,
  openInWindow: 'Abrir los datos en una ventana',
};
