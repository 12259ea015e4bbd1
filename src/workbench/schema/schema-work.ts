import { fieldOf } from '../../core/schema/field-of.ts';
import type { FieldEvidence } from '../../core/schema/infer/infer-field.ts';
import { inferInSlices, type InferredSchema } from '../../core/schema/infer-schema.ts';
import type { Field } from '../../core/schema/table-schema.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Session } from '../dataset/session.ts';
import { findBeside, type FoundSchema } from './find-beside.ts';
import { inSlices } from './in-slices.ts';
import { effectiveSchema, proposedSchema } from './own-fields.ts';
import { placesOf } from './places.ts';
import type { SchemaState } from './schema-state.ts';

/** The one schema of a session: looked for once, corrected by the person, shown in many places. */
export class SchemaWork {
  readonly #listeners = new Set<() => void>();
  readonly #own = new Map<string, Partial<Field>>();
  #known: { found: FoundSchema | undefined; inferred: InferredSchema } | undefined;
  #state: SchemaState | undefined;

  /** Undefined until both the file and what is beside it were looked at. */
  get state(): SchemaState | undefined {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks at the values and, on the host of the file, for what was written down. Only the signal makes it fail. */
  async start({ document, dataset }: Session, ports: Ports, signal: AbortSignal): Promise<void> {
    const inferred = await inSlices(inferInSlices(document, dataset.key), signal);
    this.#known = { found: undefined, inferred };
    this.#renew();
    const places = placesOf(dataset, ports);
    if (places === undefined) return;
    const { rules } = dataset.rules;
    const named = typeof rules === 'object' ? rules.schema : undefined;
    const found = await findBeside({ places, columns: document.columns, named, signal });
    if (found === undefined) return;
    this.#known = { found, inferred };
    this.#renew();
  }

  #correct(column: string, part: Partial<Field>): void {
    const name = fieldOf(this.#state?.schema, column)?.name ?? column;
    this.#own.set(name, { ...this.#own.get(name), ...part });
    this.#renew();
  }

  #renew(): void {
    if (this.#known === undefined) return;
    const { found, inferred } = this.#known;
    const known = { beside: found?.schema, inferred, own: this.#own };
    const origin = found === undefined ? 'inferred' : 'beside';
    this.#state = {
      schema: effectiveSchema(known),
      origin: this.#own.size > 0 ? 'own' : origin,
      found,
      evidence: evidenceOf(inferred),
      proposed: proposedSchema({ ...known, beside: found?.written?.schema ?? found?.schema }),
      setField: (column, part) => this.#correct(column, part),
    };
    for (const listener of this.#listeners) listener();
  }
}

function evidenceOf({ schema, evidence }: InferredSchema): ReadonlyMap<string, FieldEvidence> {
  return new Map(evidence.map((each, n) => [schema.fields[n]?.name ?? '', each]));
}

const works = new WeakMap<Session, SchemaWork>();

/** The schema of a session. It is worked out when somebody first asks, and stays while the file is open. */
export function schemaWorkOf(session: Session, ports: Ports): SchemaWork {
  const known = works.get(session);
  if (known !== undefined) return known;
  const work = new SchemaWork();
  works.set(session, work);
  /* A session lasts as long as its page: nothing ends this but the page. */
  void work.start(session, ports, new AbortController().signal).catch(() => undefined);
  return work;
}
