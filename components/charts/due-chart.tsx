"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { dayTick, dayTicks, moneyTick } from "./axis";
import type { DueWords } from "./chart-words";
import type { DuePoint } from "./series";

/** Two step lines; where they part the gap is hatched red, and what nobody can tell is dotted amber. */
export function DueChart({
  points,
  words,
}: {
  readonly points: readonly DuePoint[];
  readonly words: DueWords;
}) {
  const data = points.map((point) => {
    const known = point.takenFen - point.unknownFen;
    const middle = known < point.dueFen ? point.dueFen : known;
    return {
      ...point,
      gap: [point.dueFen, middle] as const,
      unknown: [middle, point.takenFen < middle ? middle : point.takenFen] as const,
    };
  });
  const [first, last] = [data[0]?.day ?? 0, data.at(-1)?.day ?? 0];
  return (
    <div className="h-64" aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id="hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2" height="6" fill="var(--red-pencil)" />
            </pattern>
            <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
              <circle cx="3" cy="3" r="1.2" fill="var(--amber-pencil)" />
            </pattern>
          </defs>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="day"
            type="number"
            domain={[first, last]}
            ticks={dayTicks(first, last, 1)}
            tickFormatter={dayTick}
            stroke="var(--ink-soft)"
            fontSize={12}
            interval="preserveStartEnd"
          />
          <YAxis tickFormatter={moneyTick} stroke="var(--ink-soft)" fontSize={12} width={64} />
          <Area
            type="stepAfter"
            dataKey="gap"
            name={words.gap}
            stroke="none"
            fill="url(#hatch)"
            isAnimationActive={false}
          />
          <Area
            type="stepAfter"
            dataKey="unknown"
            name={words.unknown}
            stroke="none"
            fill="url(#dots)"
            isAnimationActive={false}
          />
          <Line
            type="stepAfter"
            dataKey="takenFen"
            name={words.taken}
            stroke="var(--red-pencil)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            type="stepAfter"
            dataKey="dueFen"
            name={words.due}
            stroke="var(--ink)"
            strokeWidth={2}
            strokeDasharray="5 3"
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
