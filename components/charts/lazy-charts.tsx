"use client";

import dynamic from "next/dynamic";

// the drawing code comes after the page and only where a chart stands: the tables beside are what everybody gets
export const LazyDueChart = dynamic(() => import("./due-chart").then((file) => file.DueChart), {
  ssr: false,
});
export const LazyWhereChart = dynamic(
  () => import("./where-chart").then((file) => file.WhereChart),
  { ssr: false },
);
export const LazyShareChart = dynamic(
  () => import("./share-chart").then((file) => file.ShareChart),
  { ssr: false },
);
