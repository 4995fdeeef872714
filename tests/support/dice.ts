/** Dice that fall the same way whenever they are thrown for the same name. */
export type Dice = {
  /** a whole number from 0, below the bound */
  readonly below: (bound: number) => number;
  readonly oneIn: (chances: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
};

export function diceOf(name: string): Dice {
  let state = 2_166_136_261;
  for (let i = 0; i < name.length; i += 1)
    state = Math.imul(state ^ name.charCodeAt(i), 16_777_619);
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
  return {
    below,
    oneIn: (chances) => below(chances) === 0,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
  };
}

export function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const rest = [...list];
  for (let i = rest.length - 1; 0 < i; i -= 1) {
    const j = dice.below(i + 1);
    const [a, b] = [rest[i] as T, rest[j] as T];
    rest[i] = b;
    rest[j] = a;
  }
  return rest;
}
