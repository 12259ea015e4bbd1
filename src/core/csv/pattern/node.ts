/** One character that matches. */
export type CharacterTest = (character: string) => boolean;

/** A place between characters. */
export type Place = 'start' | 'end' | 'word-edge' | 'no-word-edge';

/** A pattern taken apart. */
export type Node =
  | { kind: 'character'; test: CharacterTest }
  | { kind: 'place'; place: Place }
  | { kind: 'sequence'; items: readonly Node[] }
  | { kind: 'choice'; options: readonly Node[] }
  | { kind: 'repeat'; item: Node; min: number; max: number; lazy: boolean }
  /** `index` counts capturing groups from 1. */
  | { kind: 'group'; item: Node; index: number };
