import type { Family } from './family.ts';

/** Hugging Face: a dataset, a space or, with nothing before its name, a model. Large files are handed out like others. */
export const huggingface: Family = {
  forge: 'huggingface',
  isHost: (hostname) => /^(?:www\.)?(?:huggingface|hf)\.co$/.test(hostname),
  host: 'huggingface.co',
  file: /^\/((?:(?:datasets|spaces)\/)?[\w.-]+(?:\/[\w.-]+)?)\/(?:blob|resolve|raw|blame|edit)\/([^/]+)\/(.+)$/,
  raw: (repository, ref, path) => `/${repository}/resolve/${ref}/${path}`,
};
