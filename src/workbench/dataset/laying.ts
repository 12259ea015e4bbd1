/* What lays the corrections of another time, or of somebody else, on a file: one piece of code, fetched when there are some. */
export { applyOutcomes } from '../../core/patch/apply.ts';
export { rebase } from '../../core/patch/rebase.ts';
export { weighOffer } from './weigh-offer.ts';
