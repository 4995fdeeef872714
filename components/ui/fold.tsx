"use client";

import { type ReactNode, useContext } from "react";
import { Details } from "./details";
import { FormContext } from "./form";

/** Questions that few need, folded; open where one of them is answered or wrong. */
export function Fold({
  summary,
  names,
  open,
  children,
}: {
  readonly summary: string;
  /** beginnings of the field names inside */
  readonly names: readonly string[];
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const around = useContext(FormContext);
  const wrong =
    around?.state.kind === "invalid" &&
    Object.keys(around.state.errors).some((field) => names.some((name) => field.startsWith(name)));
  return (
    <Details summary={summary} open={open || wrong === true}>
      <div className="space-y-8 py-2">{children}</div>
    </Details>
  );
}
