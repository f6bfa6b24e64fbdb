"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { ButtonLink, type ButtonVariant } from "./button";

type DialogLinkProps = {
  /** A page that shows the same question; it is what opens without scripts, or in a new window. */
  href: string;
  /** Words on the button that opens it. */
  label: string;
  variant?: ButtonVariant;
  title: string;
  children: ReactNode;
};

/** A short question over the page. The same form stands on its own page at `href`. */
export function DialogLink({
  href,
  label,
  variant = "secondary",
  title,
  children,
}: DialogLinkProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.current?.showModal();
  }

  return (
    <>
      <ButtonLink href={href} variant={variant} onClick={open}>
        {label}
      </ButtonLink>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-md border border-line bg-paper p-6 text-ink shadow-float backdrop:bg-black/50"
      >
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="-mt-2 -mr-2 inline-flex min-h-11 shrink-0 cursor-pointer items-center gap-1 rounded-md px-2 hover:bg-surface"
          >
            <X aria-hidden className="size-5" />
            Đóng
          </button>
        </div>
        <div className="stack mt-4">{children}</div>
      </dialog>
    </>
  );
}
