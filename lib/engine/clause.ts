import type { Citation } from "./report";

/**
 * Where something stands in the request. Lists whose order means nothing are entered by id, in quotation marks, so that
 * the same paper has the same place however the request was put together: contracts["C1"].versions[1].terms.fees["data"].
 */
export type Place =
  | { readonly kind: "contract"; readonly contractId: string; readonly part: ContractPart }
  | {
      readonly kind: "version";
      readonly contractId: string;
      readonly version: number;
      readonly part: VersionPart;
    }
  | {
      readonly kind: "fee";
      readonly contractId: string;
      readonly version: number;
      readonly feeId: string;
    }
  | { readonly kind: "terminal"; readonly terminalId: string; readonly part: TerminalPart };
export type ContractPart = "" | "signedOn" | "terminatedOn";
export type VersionPart =
  | ""
  | "terms"
  | "terms.fees"
  | "terms.transactionFees"
  | "terms.cancellation"
  | "terms.refund";
export type TerminalPart = "" | "activatedOn" | "deactivatedOn" | "connectivity" | "contractId";

export function placeCitation(place: Place): Citation {
  return { kind: "clause", path: pathOf(place) };
}

export function feeClause(contractId: string, version: number, feeId: string): Citation {
  return placeCitation({ kind: "fee", contractId, version, feeId });
}

export function pathOf(place: Place): string {
  if (place.kind === "terminal") return `terminals[${quote(place.terminalId)}]${tail(place.part)}`;
  const contract = `contracts[${quote(place.contractId)}]`;
  if (place.kind === "contract") return contract + tail(place.part);
  const version = `${contract}.versions[${place.version}]`;
  if (place.kind === "version") return version + tail(place.part);
  return `${version}.terms.fees[${quote(place.feeId)}]`;
}

const text = String.raw`("(?:[^"\\]|\\.)*")`;
const ofTerminal = new RegExp(`^terminals\\[${text}\\](?:\\.(.+))?$`, "s");
const ofContract = new RegExp(`^contracts\\[${text}\\](?:\\.(signedOn|terminatedOn))?$`, "s");
const ofVersion = new RegExp(
  `^contracts\\[${text}\\]\\.versions\\[(\\d+)\\](?:\\.([A-Za-z.]+))?$`,
  "s",
);
const ofFee = new RegExp(
  `^contracts\\[${text}\\]\\.versions\\[(\\d+)\\]\\.terms\\.fees\\[${text}\\]$`,
  "s",
);

/** The place that a path of this or an earlier edition names; null where it names none. */
export function readPlace(path: string): Place | null {
  const fee = ofFee.exec(path);
  if (fee)
    return {
      kind: "fee",
      contractId: unquote(fee[1]),
      version: Number(fee[2]),
      feeId: unquote(fee[3]),
    };
  const version = ofVersion.exec(path);
  if (version)
    return {
      kind: "version",
      contractId: unquote(version[1]),
      version: Number(version[2]),
      part: (version[3] ?? "") as VersionPart,
    };
  const contract = ofContract.exec(path);
  if (contract)
    return {
      kind: "contract",
      contractId: unquote(contract[1]),
      part: (contract[2] ?? "") as ContractPart,
    };
  const terminal = ofTerminal.exec(path);
  if (terminal)
    return {
      kind: "terminal",
      terminalId: unquote(terminal[1]),
      part: (terminal[2] ?? "") as TerminalPart,
    };
  return null;
}

function quote(id: string): string {
  return JSON.stringify(id);
}

function unquote(written: string | undefined): string {
  return written === undefined ? "" : String(JSON.parse(written));
}

function tail(part: string): string {
  return part === "" ? "" : `.${part}`;
}
