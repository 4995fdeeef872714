import type { Mark } from "@/lib/flow/document-marks";
import type { DocumentPage } from "@/lib/schemas/document";

/** The lines of one clause cut out of the picture of its page, large enough to compare letters on a phone. */
export function DocumentCrop({
  page,
  marks,
  picture,
}: {
  readonly page: DocumentPage;
  /** of this clause, all on this page */
  readonly marks: readonly Mark[];
  /** the address of the page's picture */
  readonly picture: string;
}) {
  const high = Math.max(...marks.map(({ height }) => height)) * page.height;
  const left = Math.min(...marks.map((mark) => mark.left)) * page.width - high;
  const top = Math.min(...marks.map((mark) => mark.top)) * page.height - high / 2;
  const right = Math.max(...marks.map((mark) => mark.left + mark.width)) * page.width + high;
  const bottom = Math.max(...marks.map((mark) => mark.top + mark.height)) * page.height + high / 2;
  return (
    <svg
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      aria-hidden="true"
      className="block max-h-40 w-full border border-line"
    >
      <image href={picture} width={page.width} height={page.height} />
    </svg>
  );
}
