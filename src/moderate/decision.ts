export { decisionSchema, refusalReasonSchema, type Decision, type RefusalReason } from '../core/decision.ts';
