import type { ComponentProps, ReactNode } from "react";

// red is for money: what deletes is told by its words
const looks = {
  main: "px-5 bg-stream text-on-stream border-stream hover:opacity-90",
  quiet: "px-5 bg-transparent text-ink border-ink-soft hover:border-ink",
  danger:
    "px-1 bg-transparent text-ink border-transparent underline underline-offset-4 hover:decoration-2",
} as const;
export type ButtonLook = keyof typeof looks;

export function buttonClass(look: ButtonLook): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border py-2 text-center font-semibold no-underline aria-disabled:opacity-60 ${looks[look]}`;
}

type ButtonProps = Omit<ComponentProps<"button">, "className"> & { readonly look?: ButtonLook };

/** A button that does something here. What leads elsewhere is a LinkButton. */
export function Button({ look = "main", type = "submit", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(look)} />;
}

export function LinkButton({
  href,
  look = "main",
  children,
}: {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}) {
  return (
    <a href={href} className={buttonClass(look)}>
      {children}
    </a>
  );
}
