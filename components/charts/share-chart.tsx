"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { shareTick } from "./axis";
import type { ShareWords } from "./chart-words";
import type { MonthPoint } from "./series";

/** Deductions and handling fees as a share of each month's turnover; a month without turnover leaves a gap. */
export function ShareChart({
  months,
  words,
}: {
  readonly months: readonly MonthPoint[];
  readonly words: ShareWords;
}) {
  return (
    <div className="h-56" aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={[...months]}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="month" stroke="var(--ink-soft)" fontSize={12} minTickGap={24} />
          <YAxis
            tickFormatter={shareTick}
            stroke="var(--ink-soft)"
            fontSize={12}
            width={64}
            padding={{ top: 8 }}
          />
          <Line
            type="linear"
            dataKey="handlingPpm"
            name={words.handling}
            stroke="var(--ink-soft)"
            strokeDasharray="5 3"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            type="linear"
            dataKey="deductedPpm"
            name={words.deducted}
            stroke="var(--stream)"
            strokeWidth={2}
            dot={{ r: 3 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
