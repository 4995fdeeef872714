/**
 * Equal for tables of the same columns: the names in their order, by NFKC and without blanks and case. "": the table
 * names none (a header of bare numbers is made up), so that it is never known again.
 */
export function mappingSignature(headers: readonly string[]): string {
  const names = headers.map((name) => name.normalize("NFKC").toLowerCase().replace(/\s/g, ""));
  if (names.every((name, nth) => name === "" || name === String(nth + 1))) return "";
  return names.map((name) => name.replaceAll("\\", "\\\\").replaceAll("|", "\\|")).join("|");
}
