import type { site as en } from '../en/site.ts';

/** The hosted site itself: what it says in place of a page. */
export const site: typeof en = {
  framed: 'Esta página no funciona dentro de otra',
  framedHint:
    'Aquí se inicia sesión y se envía: la página que la rodea podría poner algo encima, y usted pulsaría lo que no ve.',
  inTab: 'Abrirla en una pestaña propia',
};
