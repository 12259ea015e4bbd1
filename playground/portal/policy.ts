/** Ways in which real pages keep overlays out; `usual` is merely strict. */
const VARIANTS = ['usual', 'sandbox', 'coep', 'dialog'] as const;

export type Variant = (typeof VARIANTS)[number];

/** The variant a request asks for; anything unknown is the usual page. */
export function toVariant(value: string | undefined): Variant {
  return VARIANTS.find((variant) => variant === value) ?? 'usual';
}

const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const EXTRA: Record<Variant, Record<string, string>> = {
  usual: {},
  sandbox: { 'content-security-policy': `${STRICT}; sandbox` },
  coep: {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  dialog: { 'content-security-policy': `${STRICT}; script-src 'self'` },
};

/** The response headers of a page: no script, no frame, no connection, nothing inline. */
export function policyHeaders(variant: Variant): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': STRICT,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    ...EXTRA[variant],
  };
}

/** The headers of a page that holds a dataset of the hosted site at this address: one script and one frame from there, no more. */
export function embeddingHeaders(site: string): Record<string, string> {
  const { origin } = new URL(site);
  const policy = `${STRICT}; script-src ${origin}; frame-src ${origin}`;
  return { ...policyHeaders('usual'), 'content-security-policy': policy };
}
