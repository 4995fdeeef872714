import { notFound } from "next/navigation";
import { download } from "@/components/report/download";
import { exampleName, examples } from "@/lib/examples/example";

type Place = { readonly params: Promise<{ readonly name: string }> };

/** The input of the example, byte for byte what the fingerprint on its page was taken of. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const name = exampleName((await params).name);
  if (name === null) notFound();
  return download(
    JSON.stringify(examples[name]),
    "application/json",
    `qingliu-${name}-request.json`,
  );
}
