import { notFound } from "next/navigation";
import { download } from "@/components/report/download";
import { audit } from "@/lib/engine/audit";
import { exampleName, examples } from "@/lib/examples/example";

type Place = { readonly params: Promise<{ readonly name: string }> };

/** The result of the example, computed here and now. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const name = exampleName((await params).name);
  if (name === null) notFound();
  return download(
    JSON.stringify(audit(examples[name])),
    "application/json",
    `qingliu-${name}-report.json`,
  );
}
