"use client";

import { useParams } from "next/navigation";
import { Button, LinkButton } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/navigation";
import { errors as en } from "@/lib/messages/en/errors";
import { errors as zh } from "@/lib/messages/zh-CN/errors";

/** The boundary of every page: says that nothing typed is lost, and offers to try again. */
export default function Failed({ retry }: { readonly retry: () => void }) {
  const { locale } = useParams();
  const words = (locale === "en" ? en : zh).page;
  return (
    <div className="mx-auto max-w-2xl space-y-6 px-4 py-12 sm:px-6">
      <h1 className="text-2xl">{words.failedTitle}</h1>
      <p>{words.failed}</p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={() => retry()}>
          {words.retry}
        </Button>
        <LinkButton look="quiet" href={localePath(locale === "en" ? "en" : "zh-CN", "/")}>
          {words.home}
        </LinkButton>
      </div>
    </div>
  );
}
