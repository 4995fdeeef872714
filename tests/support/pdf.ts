/** A PDF of these objects, numbered from 1; the first is the catalogue. `trailer` stands in its trailer. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.4\n", "latin1")];
  const places: number[] = [];
  let length = parts[0]?.byteLength ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.byteLength;
  };
  objects.forEach((object, index) => {
    places.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`, "latin1"));
    add(typeof object === "string" ? Buffer.from(object, "latin1") : object);
    add(Buffer.from("\nendobj\n", "latin1"));
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = length;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      "latin1",
    ),
  );
  return Buffer.concat(parts);
}

/** with so many empty pages */
export function blankPdf(pages: number, trailer = ""): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(" ");
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
      ...Array.from(
        { length: pages },
        () => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      ),
    ],
    trailer,
  );
}

/** one page that is a picture and nothing else, as a scanner makes it */
export function scannedPdf(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const picture = Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.byteLength} >>\nstream\n`,
      "latin1",
    ),
    jpeg,
    Buffer.from("\nendstream", "latin1"),
  ]);
  const draw = "q 595 0 0 744 0 0 cm /P Do Q";
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 744] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>",
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    picture,
  ]);
}
