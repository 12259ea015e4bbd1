import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** The parts of an OpenAPI 3.0 description that are used here. */
interface Description {
  paths: Record<
    string,
    Record<string, { responses: Record<string, Answer | Reference> } | undefined> | undefined
  >;
  components: { responses: Record<string, Answer>; schemas: Record<string, object> };
}

interface Answer {
  content?: Record<string, { schema: object } | undefined>;
}

interface Reference {
  $ref: string;
}

/** Where components are filed for the validator. */
const HOME = 'https://api.github.com/';
const MAX_SHOWN = 8;

const ajv = new Ajv({ strict: false, allErrors: true, verbose: true });
addFormats.default(ajv);
for (const format of ['timestamp', 'repo.nwo', 'ssh-key', 'semver']) ajv.addFormat(format, true);

const filed = new Set<string>();
const validators = new Map<string, ValidateFunction>();
let description: Description | undefined;

function load(): Description {
  if (description !== undefined) return description;
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const parsed: Description = JSON.parse(readFileSync(file, 'utf8'));
  description = parsed;
  return description;
}

/** Files the schema a reference stands for, with all it refers to itself, and returns its address. */
function fileComponent(reference: string): string {
  const id = reference.replace('#/', HOME);
  if (filed.has(id)) return id;
  filed.add(id);
  const schema = load().components.schemas[reference.split('/').at(-1) ?? ''];
  if (schema === undefined) throw new Error(`The description has no ${reference}`);
  ajv.addSchema({ $id: id, allOf: [toJsonSchema(schema)] });
  return id;
}

/**
 * Makes JSON Schema of OpenAPI 3.0. `nullable` becomes a type of null, also beside `$ref`, `enum` and `anyOf`.
 * `oneOf` becomes `anyOf`: GitHub lists alternatives so loose that one answer fits several (an error with and
 * without details).
 */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node && typeof node.$ref === 'string') return { $ref: fileComponent(node.$ref) };
  const { nullable, oneOf, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, toJsonSchema(value)]),
  );
  const schema = oneOf === undefined ? rest : { ...rest, anyOf: oneOf };
  if (nullable === true) return { anyOf: [{ type: 'null' }, schema] };
  return nullable === undefined ? schema : { ...schema, nullable };
}

function follow(answer: Answer | Reference): Answer {
  if (!('$ref' in answer)) return answer;
  const name = answer.$ref.split('/').at(-1) ?? '';
  const found = load().components.responses[name];
  if (found === undefined) throw new Error(`The description has no response ${name}`);
  return found;
}

/** Whether GitHub describes that status for that method and path template. */
export function isDescribed(method: string, path: string, status: number): boolean {
  return load().paths[path]?.[method.toLowerCase()]?.responses[String(status)] !== undefined;
}

function findAnswer(method: string, path: string, status: number): Answer {
  const operation = load().paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub describes no ${method} ${path}`);
  const answer = operation.responses[String(status)];
  if (answer === undefined) {
    throw new Error(
      `GitHub describes no ${status} of ${method} ${path}, only ${Object.keys(operation.responses).join(', ')}`,
    );
  }
  return follow(answer);
}

function findValidator(method: string, path: string, status: number): ValidateFunction | undefined {
  const key = `${method} ${path} ${status}`;
  const known = validators.get(key);
  if (known !== undefined) return known;
  const schema = findAnswer(method, path, status).content?.['application/json']?.schema;
  if (schema === undefined) return undefined;
  const validate = ajv.compile({ allOf: [toJsonSchema(schema)] });
  validators.set(key, validate);
  return validate;
}

/**
 * Where the description is known to be wrong: `head.repo` is null when the fork is gone.
 * @see https://github.com/github/rest-api-description/issues/1811
 */
function isErratum({ instancePath, data }: ErrorObject): boolean {
  return instancePath.endsWith('/head/repo') && data === null;
}

function explain(error: ErrorObject): string {
  return `  ${error.instancePath === '' ? '(the answer)' : error.instancePath}: ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`;
}

/**
 * Throws unless a JSON answer is what GitHub's own OpenAPI description says of that method, path template
 * (`/repos/{owner}/{repo}`) and status. A success described without a body must have none (`undefined`).
 */
export function expectDescribed(method: string, path: string, status: number, body: unknown): void {
  const validate = findValidator(method, path, status);
  if (validate === undefined) {
    // Refusals always explain themselves, described or not.
    if (status >= 400 || body === undefined || body === '') return;
    throw new Error(`${method} ${path} ${status} is described without a body`);
  }
  if (validate(body)) return;
  const found = (validate.errors ?? []).filter((error) => !isErratum(error));
  if (found.length === 0) return;
  const errors = found.slice(0, MAX_SHOWN).map(explain);
  throw new Error(`${method} ${path} ${status} is not as GitHub describes it:\n${errors.join('\n')}`);
}
