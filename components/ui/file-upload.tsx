"use client";

import { FileUp } from "lucide-react";
import { type ChangeEvent, useState } from "react";
import { controlClasses, describedBy, Field } from "./field";
import { chosenFile, type FileLimits, fileLimitText, type PickedFile } from "./file-limits";
import { useEnhanced } from "./use-enhanced";

type FileUploadProps = FileLimits & {
  name: string;
  id?: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  required?: boolean;
};

/**
 * One file. Without scripts it is the browser's own control; with them a place to drop on, in our own
 * words (the browser's speak the language of the phone), and a file too large is refused before sending.
 */
export function FileUpload({
  name,
  id = name,
  label,
  hint,
  error: sentError,
  optional,
  required,
  extensions,
  maximumMegabytes,
}: FileUploadProps) {
  const enhanced = useEnhanced();
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const limits = { extensions, maximumMegabytes };
  const error = picked ? picked.problem : sentError;
  const text = {
    label,
    optional,
    error,
    hint: [hint, fileLimitText(limits)].filter(Boolean).join(" "),
  };

  function pick(event: ChangeEvent<HTMLInputElement>) {
    const file = chosenFile(event.currentTarget.files?.[0], limits);
    event.currentTarget.setCustomValidity(file?.problem ?? "");
    setPicked(file);
  }

  const control = (
    <input
      id={id}
      name={name}
      type="file"
      required={required}
      accept={extensions.join(",")}
      onChange={pick}
      aria-describedby={describedBy(id, text)}
      aria-invalid={error ? true : undefined}
      className={enhanced ? "absolute inset-0 size-full cursor-pointer opacity-0" : controlClasses}
    />
  );
  return (
    <Field id={id} {...text}>
      {enhanced ? (
        <div className="relative flex min-h-24 max-w-[68ch] items-center gap-3 rounded-md border border-field border-dashed bg-control px-4 py-3 focus-within:outline-3 focus-within:outline-blue focus-within:outline-offset-2 hover:bg-surface">
          <FileUp aria-hidden className="size-6 shrink-0 text-muted" />
          <p className="min-w-0" aria-live="polite">
            {picked ? (
              <>
                <strong className="font-semibold">{picked.name}</strong>{" "}
                <span className="text-muted">({picked.size})</span>
                <br />
                <span className="text-blue underline">Chọn tệp khác</span>
              </>
            ) : (
              <>
                <span className="text-blue underline">Chọn tệp</span> hoặc kéo tệp thả vào đây
              </>
            )}
          </p>
          {control}
        </div>
      ) : (
        control
      )}
    </Field>
  );
}
