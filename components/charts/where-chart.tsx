"use client";

import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { moneyTick } from "./axis";
import type { WhereWords } from "./chart-words";
import type { FeeSlice } from "./series";

/** One bar for each kind of fee: plain for owed, hatched for not owed, dotted for what cannot be told. */
export function WhereChart({
  slices,
  words,
}: {
  readonly slices: readonly (FeeSlice & { readonly name: string })[];
  readonly words: WhereWords;
}) {
  return (
    <div style={{ height: 56 + slices.length * 44 }} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={[...slices]}
          layout="vertical"
          margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id="where-hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="3" height="6" fill="var(--red-pencil)" />
            </pattern>
            <pattern id="where-dots" width="5" height="5" patternUnits="userSpaceOnUse">
              <circle cx="2.5" cy="2.5" r="1.4" fill="var(--amber-pencil)" />
            </pattern>
          </defs>
          <XAxis type="number" tickFormatter={moneyTick} stroke="var(--ink-soft)" fontSize={12} />
          <YAxis type="category" dataKey="name" stroke="var(--ink-soft)" fontSize={12} width={88} />
          <Bar
            dataKey="owedFen"
            name={words.owed}
            stackId="a"
            barSize={20}
            fill="var(--ink-soft)"
            isAnimationActive={false}
          />
          <Bar
            dataKey="disputedFen"
            name={words.disputed}
            stackId="a"
            fill="url(#where-hatch)"
            stroke="var(--red-pencil)"
            isAnimationActive={false}
          />
          <Bar
            dataKey="unresolvedFen"
            name={words.unresolved}
            stackId="a"
            fill="url(#where-dots)"
            stroke="var(--amber-pencil)"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
