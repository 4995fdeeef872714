/** Holds two long texts against each other and shows only the place where they part. */
export function same(is: string, wanted: string): void {
  if (is === wanted) return;
  let at = 0;
  while (is[at] === wanted[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 160), at + 160);
  throw new Error(`they part at ${at}:\n  is     …${around(is)}…\n  wanted …${around(wanted)}…`);
}
