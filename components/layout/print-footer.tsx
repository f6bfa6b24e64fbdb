"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { formatMoment } from "@/lib/text/dates";

/** On paper only: the address of the page and, with scripts, when it was printed. */
export function PrintFooter() {
  const pathname = usePathname();
  const [printed, setPrinted] = useState<string | null>(null);

  useEffect(() => {
    const note = () => setPrinted(`${location.href} · In lúc ${formatMoment(new Date())}`);
    note();
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, []);

  return (
    <p aria-hidden className="print-footer">
      {printed ?? pathname}
    </p>
  );
}
