/** The name with a clear stream under it, drawn by hand. */
export function Mark({ word }: { readonly word: string }) {
  return (
    <span className="relative inline-block pb-1.5 text-xl font-semibold tracking-wide">
      {word}
      <svg
        aria-hidden="true"
        viewBox="0 0 60 6"
        preserveAspectRatio="none"
        className="absolute inset-x-0 bottom-0 h-1.5 w-full text-stream"
      >
        <path
          d="M1 4.2C7 .8 12 1 17.5 3.4S28 5.6 34 3 46 .9 50 2.6s6 1.6 9 .4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </span>
  );
}
