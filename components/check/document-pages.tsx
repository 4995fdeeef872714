import { useTranslations } from "next-intl";
import { Details } from "@/components/ui/details";
import type { Mark } from "@/lib/flow/document-marks";
import type { DocumentPage, DocumentText } from "@/lib/schemas/document";

/**
 * The pages of a document with the lines that the clauses quote marked and numbered; below each its text, which is
 * also what a screen reader reads. A PDF with text has no picture: its page is drawn from the text.
 */
export function DocumentPages({
  text,
  marks,
  picture,
}: {
  readonly text: DocumentText;
  readonly marks: readonly Mark[];
  /** the address of a page's picture, counted from 1; null: there is none */
  readonly picture: ((page: number) => string) | null;
}) {
  const t = useTranslations("check.document");
  return (
    <ol className="space-y-6">
      {text.pages.map((page, index) => (
        <li key={index}>
          <p className="mb-1 text-sm text-ink-soft">{t("page", { page: String(index + 1) })}</p>
          <svg
            viewBox={`0 0 ${page.width} ${page.height}`}
            aria-hidden="true"
            className="block w-full border border-line"
          >
            <rect width={page.width} height={page.height} fill={paper} />
            {picture === null ? (
              <Lines page={page} />
            ) : (
              <image href={picture(index + 1)} width={page.width} height={page.height} />
            )}
            <Marks page={page} marks={marks.filter((mark) => mark.page === index)} />
          </svg>
          <Details summary={t("textOfPage", { page: String(index + 1) })}>
            <p className="whitespace-pre-line">{page.lines.map((line) => line.text).join("\n")}</p>
          </Details>
        </li>
      ))}
    </ol>
  );
}

function Lines({ page }: { readonly page: DocumentPage }) {
  return page.lines.map(({ text, box: [x, y, width, height] }, index) => (
    <text
      key={index}
      x={x}
      y={y + height * baseline}
      fontSize={height}
      textLength={width}
      lengthAdjust="spacingAndGlyphs"
      fill={print}
    >
      {text}
    </text>
  ));
}

/** of the height of a line, from its top */
const baseline = 0.85;
/** a photo is as light at night as by day, and so are the marks on it: the light amber of the pencil */
const [paper, print, pencil, shine] = ["#ffffff", "#1c2321", "#8a5a00", 0.2];

/** Amber frames; the first line of a clause bears its number and can be led to. */
function Marks({ page, marks }: { readonly page: DocumentPage; readonly marks: readonly Mark[] }) {
  const unit = page.width / 100;
  return marks.map((mark, index) => {
    const first = marks.findIndex(({ span }) => span === mark.span) === index;
    const [x, y] = [mark.left * page.width, mark.top * page.height];
    return (
      <g key={index} id={first ? `mark-${mark.span + 1}` : undefined}>
        <rect
          x={x}
          y={y}
          width={mark.width * page.width}
          height={mark.height * page.height}
          strokeWidth={unit / 4}
          fill={pencil}
          fillOpacity={shine}
          stroke={pencil}
        />
        {first ? (
          <>
            <circle cx={x} cy={y} r={unit * 2} fill={pencil} />
            <text x={x} y={y + unit} textAnchor="middle" fontSize={unit * 3} className="fill-white">
              {mark.span + 1}
            </text>
          </>
        ) : null}
      </g>
    );
  });
}
