/**
 * A pencil circle as an SVG path in a box of 100 x 40, a little past its own beginning as a hand draws it.
 * The same seed (a charge's id) always gives the same circle.
 */
export function pencilCircle(seed: string): string {
  const next = shaker(seed);
  const jitter = (size: number) => (next() % (2 * size + 1)) - size;
  const left = 3 + jitter(2);
  const right = 97 + jitter(2);
  const top = 4 + jitter(2);
  const bottom = 36 + jitter(2);
  const middle = 20 + jitter(3);
  const tilt = jitter(4);
  return [
    `M${30 + jitter(6)} ${top + 3}`,
    `C${60 + jitter(8)} ${top - 3} ${right + 1} ${top + tilt} ${right} ${middle}`,
    `C${right - 1} ${bottom + 2} ${66 + jitter(8)} ${bottom + tilt} ${46 + jitter(6)} ${bottom}`,
    `C${16 + jitter(6)} ${bottom - 1} ${left} ${bottom - 4 + tilt} ${left} ${middle - 1}`,
    `C${left + 1} ${top + 4} ${24 + jitter(5)} ${top} ${52 + jitter(8)} ${top - 2}`,
  ].join("");
}

/** small whole numbers that follow from the seed alone */
function shaker(seed: string): () => number {
  let state = 2_166_136_261;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 16;
  };
}
