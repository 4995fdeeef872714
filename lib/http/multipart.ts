import "server-only";
import type { Problem, ProblemCode } from "./problem";

export type Upload = {
  readonly bytes: Uint8Array;
  /** as the sender calls it; "" where it has no name */
  readonly fileName: string;
  /** JSON text */
  readonly mapping: string | null;
  readonly terminalId: string | null;
  /** of a protected archive */
  readonly password: string | null;
};
export type UploadReading =
  | { readonly kind: "read"; readonly upload: Upload }
  | { readonly kind: "refused"; readonly problem: Problem };

const texts = ["mapping", "terminalId", "password"] as const;
const known: readonly string[] = ["file", ...texts];

/** The parts of a multipart form that has arrived whole: one file, and texts beside it. */
export async function readUpload(bytes: Uint8Array, contentType: string): Promise<UploadReading> {
  const form = await formIn(bytes, contentType);
  if (form === null) return refused("bad-multipart");
  for (const name of new Set(form.keys())) {
    if (!known.includes(name)) return refused("field-unknown", { name: name.slice(0, 64) });
    if (1 < form.getAll(name).length) return refused("field-repeated", { name });
  }
  const file = form.get("file");
  if (!(file instanceof File)) return refused("file-missing");
  const beside = { mapping: null, terminalId: null, password: null } as Record<
    (typeof texts)[number],
    string | null
  >;
  for (const name of texts) {
    const value = form.get(name);
    if (value instanceof File) return refused("field-not-text", { name });
    beside[name] = value;
  }
  return {
    kind: "read",
    upload: {
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name.slice(0, 255),
      ...beside,
    },
  };
}

function refused(code: ProblemCode, params: Problem["params"] = {}): UploadReading {
  return { kind: "refused", problem: { status: 400, code, params } };
}

/** null: no form at all, a boundary that is not there, a body that ends early */
async function formIn(bytes: Uint8Array, contentType: string): Promise<FormData | null> {
  try {
    const body = new Uint8Array(bytes);
    return await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    return null;
  }
}
