import { z } from "zod";
import { AuditReport } from "./audit-report";
import { AuditRequest } from "./audit-request";
import { ColumnMapping, ImportAnswer, statementTypes } from "./import";
import { listParts } from "./parts";
import { ProblemAnswer } from "./problem";

type Limits = Readonly<
  Record<
    | "auditBytes"
    | "statementBytes"
    | "largeBytes"
    | "largeRows"
    | "statementRows"
    | "packedBytes"
    | "unpackedBytes",
    number
  >
>;
type Json = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1 of everything under /api/v1, made from the schemas that let the requests in. */
export function describeApi(limits: Limits): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Qingliu",
      version: "1",
      description:
        "Was the data-plan fee of a POS terminal owed? Money is whole fen, rates are parts per million, dates are days in Shanghai. Nothing that is sent here is kept.",
    },
    servers: [{ url: "/" }],
    paths: {
      "/api/v1/audits": { post: audits(limits) },
      "/api/v1/imports": { post: imports(limits) },
      "/api/v1/openapi.json": { get: ownDescription },
    },
    components: {
      schemas: {
        AuditRequest: schemaOf(AuditRequest),
        AuditReport: schemaOf(AuditReport),
        ColumnMapping: schemaOf(ColumnMapping),
        ImportAnswer: schemaOf(ImportAnswer),
        Problem: schemaOf(ProblemAnswer),
      },
    },
  };
}

function audits({ auditBytes }: Limits): Json {
  return {
    operationId: "audit",
    summary: "What was owed against what was taken",
    description: `A body of at most ${auditBytes} bytes, uncompressed. The same request gives the same report.`,
    requestBody: { required: true, content: json("AuditRequest") },
    responses: { "200": answered("The report", "AuditReport"), ...refusals },
  };
}

const statementFile = {
  description:
    "the statement as it was exported: CSV or text in any encoding, an Excel workbook (.xlsx, .xls), a table saved as a page, or a ZIP or GZIP archive of them",
};

function imports(most: Limits): Json {
  const { largeBytes, largeRows, statementBytes, packedBytes, unpackedBytes, statementRows } = most;
  const sizes = `${largeBytes} bytes and ${largeRows} rows where it is a table as text, ${statementBytes} bytes where it is other text, ${packedBytes} where it is anything else, ${unpackedBytes} when unpacked`;
  const long = `Of a table of more than ${statementRows} rows everything is answered but the sales one by one: transactions is null, and sales, days and noteCounts hold what they come to.`;
  return {
    operationId: "import",
    summary: "The rows of a statement, with a reason for each that was not taken",
    description: `A file of at most ${sizes}. What it is shows in its first bytes, not in its name or type. Where the answer is needsMapping, send the file again with the mapping; where several statements lie in one file, the answer is several. ${long} Pictures and PDF are refused here.`,
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: statementForm,
          encoding: { mapping: { contentType: "application/json" } },
        },
        ...Object.fromEntries(statementTypes.map((type) => [type, { schema: bodyOf(type) }])),
      },
    },
    responses: {
      "200": answered("The rows, or what is needed to find them", "ImportAnswer"),
      ...refusals,
      "503": answered("Too many files are being read; see Retry-After", "Problem"),
    },
  };
}

const statementForm: Json = {
  type: "object",
  required: ["file"],
  additionalProperties: false,
  properties: {
    file: { type: "string", contentMediaType: "application/octet-stream", ...statementFile },
    mapping: reference("ColumnMapping"),
    terminalId: {
      type: "string",
      minLength: 1,
      maxLength: 200,
      description: "for rows of a file that names no terminal",
    },
    password: {
      type: "string",
      maxLength: 128,
      description: "of a protected archive; used for this request and never kept",
    },
  },
};

function bodyOf(type: string): Json {
  const media = type.startsWith("text/") ? {} : { contentMediaType: type };
  return { type: "string", ...media, ...statementFile };
}

const ownDescription: Json = {
  operationId: "describe",
  summary: "This description",
  responses: {
    "200": {
      description: "OpenAPI 3.1",
      content: { "application/json": { schema: { type: "object" } } },
    },
  },
};

const refusals: Json = {
  "400": answered("Not readable, or against the format: every place is named", "Problem"),
  "405": answered("Another method", "Problem"),
  "413": answered("Larger than allowed; the rest is not read", "Problem"),
  "415": answered("Another content type, or a compressed body", "Problem"),
  "429": answered("Too many requests; see Retry-After", "Problem"),
};

function answered(description: string, name: string): Json {
  return { description, content: json(name) };
}

function json(name: string): Json {
  return { "application/json": { schema: reference(name) } };
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. What one value says about another stands in no schema: it is refused all the same. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const item = listParts.get(zodSchema)?.item;
      if (item !== undefined) Object.assign(jsonSchema, { type: "array", items: schemaOf(item) });
    },
  });
  return described;
}
