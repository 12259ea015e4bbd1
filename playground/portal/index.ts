export { SAMPLE_DATASETS, forgeAddresses, fileName } from './datasets.ts';
export type { PortalDataset } from './datasets.ts';
export { createPortal } from './portal.ts';
export type { Portal, PortalSettings } from './portal.ts';
