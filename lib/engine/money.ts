declare const unit: unique symbol;
/** whole hundredths of a yuan, within the safe integers */
export type Fen = number & { readonly [unit]: "fen" };
/** whole parts per million: 0.38 % is 3800 */
export type Ppm = number & { readonly [unit]: "ppm" };

export const zero = 0 as Fen;

/** @throws on a fraction or beyond the safe integers: such a number is a bug, not an input */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

/** @throws on a fraction, or beyond the safe integers */
export function ppm(value: number): Ppm {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`not a whole number of parts per million: ${value}`);
  return value as Ppm;
}

/** The sum, refused beyond the safe integers. A bare `a + b` is a number, not Fen: forgetting this does not compile. */
export function plus(...amounts: readonly Fen[]): Fen {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return fen(sum);
}

export function minus(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

export function times(amount: Fen, count: number): Fen {
  return fen(amount * count);
}

export function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

export function most(a: Fen, b: Fen): Fen {
  return a < b ? b : a;
}

const million = 1_000_000;

/** amount x rate / 1e6, rounded half away from zero, exact: beyond 2^53 it is multiplied in bigint. Mirrors for negatives. */
export function pct(amount: Fen, rate: Ppm): Fen {
  const product = amount * rate;
  if (Number.isSafeInteger(product)) {
    const size = product < 0 ? -product : product;
    const rest = size % million;
    const whole = (size - rest) / million + (million <= rest * 2 ? 1 : 0);
    return fen(product < 0 ? -whole : whole);
  }
  const exact = BigInt(amount) * BigInt(rate);
  const size = exact < 0n ? -exact : exact;
  const whole = Number((size * 2n + 1_000_000n) / 2_000_000n);
  return fen(exact < 0n ? -whole : whole);
}
