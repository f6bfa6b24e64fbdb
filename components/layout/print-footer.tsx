"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { formatMoment } from "@/lib/text/dates";

/** On paper, in the bottom margin of each sheet: the address of the page and, with scripts, when it was printed. */
export function PrintFooter() {
  const pathname = usePathname();
  const [printed, setPrinted] = useState<string | null>(null);

  useEffect(() => {
    const note = () => setPrinted(`${location.href} · In lúc ${formatMoment(new Date())}`);
    note();
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, []);

  return <style>{marginRule(printed ?? pathname)}</style>;
}

/** Only a style sheet reaches the margins of the paper; letters that could end the string are left out. */
function marginRule(text: string): string {
  return `@page { @bottom-left { content: "${text.replace(/["\\<>\n]/g, "")}"; } }`;
}
