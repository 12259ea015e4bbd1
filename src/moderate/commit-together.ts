import { NothingToSendError } from '../deliver/nothing-to-send.ts';
import { ForgeError, type FileVersion } from '../forges/forge.ts';
import { type AcceptRequest, StaleProposalError } from '../forges/moderating.ts';
import { checkRefusals, fatesOf, type FileResult, findWritten } from './accept-file.ts';
import { combine, type Combination } from './combine.ts';
import type { Deciding } from './deciding.ts';
import type { DecidedCommit, Fate } from './decided.ts';
import { type Member, messageOf, targetOf, toPart } from './members.ts';
import type { FilePlan } from './plan-decision.ts';
import { type Candidate, leftBy, type LeftFile, type LeftReason, type TogetherRequest } from './together.ts';

/** Times that proposals are taken out, because the branch or they moved meanwhile. */
const ATTEMPTS = 5;

/** What became of the files of a batch. */
export interface CommittedTogether {
  results: Map<FilePlan, FileResult>;
  leftFiles: LeftFile[];
  /** Proposals that are not what was looked at any more. */
  stale: Map<number, LeftReason>;
  commits: DecidedCommit[];
}

/** Not all members fit the tip of the branch. */
class MisfitError extends Error {
  override name = 'MisfitError';
  readonly combination: Combination;
  constructor(combination: Combination) {
    super('Something moved: the batch has to be put together again');
    this.combination = combination;
  }
}

/** Makes one commit for each file with the parts of all the candidates that fit together. */
export async function commitTogether(
  candidates: readonly Candidate[],
  request: TogetherRequest,
): Promise<CommittedTogether> {
  const batch = new Batch(request);
  for (const candidate of candidates) await batch.add(candidate);
  await batch.commitAll();
  return batch;
}

class Batch implements CommittedTogether {
  readonly results = new Map<FilePlan, FileResult>();
  readonly leftFiles: LeftFile[] = [];
  readonly stale = new Map<number, LeftReason>();
  readonly commits: DecidedCommit[] = [];
  readonly #request: TogetherRequest;
  readonly #members = new Map<string, Member[]>();

  constructor(request: TogetherRequest) {
    this.#request = request;
  }

  /** What is there already needs no commit; it may be that of an interrupted try. */
  async add({ deciding, plans }: Candidate): Promise<void> {
    try {
      for (const plan of plans) {
        await checkRefusals(deciding, plan);
        const { accepted } = plan;
        if (accepted === undefined) this.results.set(plan, untouched(plan));
        else if (!plan.hasToWrite) this.results.set(plan, await findWritten(deciding, plan));
        else if (deciding.review.proposal.state !== 'open') throw staleBy(deciding);
        else this.#join({ deciding, plan, accepted });
      }
    } catch (error) {
      this.#leaveOut(deciding.decision.number, error);
    }
  }

  async commitAll(): Promise<void> {
    for (const members of this.#members.values())
      await this.#commitFile(members.filter(({ deciding }) => !this.stale.has(deciding.decision.number)));
  }

  /** One commit is of one file on one branch. */
  #join(member: Member): void {
    const name = JSON.stringify([member.deciding.review.proposal.base, member.plan.review.path]);
    this.#members.set(name, [...(this.#members.get(name) ?? []), member]);
  }

  async #commitFile(all: readonly Member[]): Promise<void> {
    const [first] = all;
    if (first === undefined) return;
    let members = this.#fitting(all, combine(all.map(toPart), first.plan.review.current));
    for (let attempt = 0; attempt < ATTEMPTS && members.length > 0; attempt += 1) {
      try {
        return await this.#accept(members);
      } catch (error) {
        members = await this.#without(members, error);
      }
    }
    if (members.length > 0)
      throw new ForgeError('moved', `${first.plan.review.path} moved ${ATTEMPTS} times meanwhile`);
  }

  async #accept(members: readonly Member[]): Promise<void> {
    const target = targetOf(members);
    let outcomes: Combination['taken'] = [];
    const { forge, signal, onProgress } = this.#request;
    const rebuild = async (current: FileVersion) => {
      const combination = combine(members.map(toPart), current);
      if (combination.left.length > 0) throw new MisfitError(combination);
      if (combination.patch === undefined) throw new NothingToSendError();
      outcomes = combination.taken;
      return { bytes: combination.bytes, message: messageOf(members, combination.patch) };
    };
    const onStep: AcceptRequest['onStep'] = (step) => onProgress(step, this.results.size);
    const accepted = await forge.accept({ ...target, rebuild, onStep, signal });
    const commit = { ...accepted, path: target.path };
    this.commits.push(commit);
    for (const { deciding, plan } of members) {
      const taken = outcomes.find(({ number }) => number === deciding.decision.number)?.outcomes ?? [];
      this.results.set(plan, { commit, fates: fatesOf(plan, taken) });
    }
  }

  /** Those that are left to try after a failure, which others caused. Throws what concerns all of them. */
  async #without(members: readonly Member[], error: unknown): Promise<Member[]> {
    if (error instanceof MisfitError) return this.#fitting(members, error.combination);
    if (error instanceof NothingToSendError) {
      for (const { deciding, plan } of members) await this.#findWritten(deciding, plan);
      return [];
    }
    if (!(error instanceof StaleProposalError)) throw error;
    this.#leaveOut(error.number, error);
    return members.filter(({ deciding }) => deciding.decision.number !== error.number);
  }

  async #findWritten(deciding: Deciding, plan: FilePlan): Promise<void> {
    try {
      this.results.set(plan, await findWritten(deciding, plan));
    } catch (error) {
      this.#leaveOut(deciding.decision.number, error);
    }
  }

  /** The members that a combination takes; the others are noted. */
  #fitting(members: readonly Member[], { left }: Combination): Member[] {
    const out = new Map(left.map((part) => [part.number, part]));
    return members.filter(({ deciding, plan }) => {
      const part = out.get(deciding.decision.number);
      if (part === undefined) return true;
      this.leftFiles.push({ ...part, path: plan.review.path });
      this.results.set(plan, { commit: undefined, fates: plan.changes.map(() => ({ became: 'left' })) });
      return false;
    });
  }

  #leaveOut(number: number, error: unknown): void {
    const reason = leftBy(error);
    if (reason === undefined) throw error;
    this.stale.set(number, reason);
  }
}

function untouched(plan: FilePlan): FileResult {
  return { commit: undefined, fates: plan.changes.map(({ fate }): Fate => fate) };
}

function staleBy({ review }: Deciding): StaleProposalError {
  return new StaleProposalError(review.proposal.number, review.proposal.state);
}
