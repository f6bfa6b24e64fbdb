"use client";

import { useEffect, useId, useRef } from "react";
import { useErrorTitle } from "./use-error-title";

export type FormError = { fieldId?: string; message: string };

/**
 * What stands in the way of a form, above it: each line goes to its field, in the field's own words.
 * Focus moves here, by attribute without scripts; with them also when a later try fails.
 */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const summary = useRef<HTMLElement>(null);
  const titleId = useId();
  const fingerprint = JSON.stringify(errors);

  useErrorTitle(errors.length > 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of errors must take the focus again.
  useEffect(() => {
    summary.current?.focus();
  }, [fingerprint]);

  if (errors.length === 0) return null;
  return (
    <section
      ref={summary}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a failed try the reason is what must be read first.
      autoFocus
      role="alert"
      aria-labelledby={titleId}
      className="max-w-[68ch] rounded-md border-2 border-danger p-4"
    >
      <h2 id={titleId} className="text-lg">
        Có lỗi
      </h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} className="tap font-semibold text-danger">
                {message}
              </a>
            ) : (
              <span className="font-semibold text-danger">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
