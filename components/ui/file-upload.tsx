"use client";

import { FileUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
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
  /** Changes with each answer of the server: what was chosen before it is gone, its error is the one to show. */
  answer?: unknown;
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
  answer,
  extensions,
  maximumMegabytes,
}: FileUploadProps) {
  const enhanced = useEnhanced();
  const control = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [answered, setAnswered] = useState(answer);
  if (answer !== answered) {
    setAnswered(answer);
    setPicked(null);
  }
  const limits = { extensions, maximumMegabytes };
  const error = picked ? picked.problem : sentError;
  const text = {
    label,
    optional,
    error,
    hint: [hint, fileLimitText(limits)].filter(Boolean).join(" "),
  };

  function read(input: HTMLInputElement) {
    const file = chosenFile(input.files?.[0], limits);
    input.setCustomValidity(file?.problem ?? "");
    setPicked(file);
  }

  // A file chosen before the scripts came is still in the control.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they come.
  useEffect(() => {
    if (control.current?.files?.[0]) read(control.current);
  }, []);

  return (
    <Field id={id} {...text}>
      <div className={enhanced ? dropZone : ""}>
        {enhanced && <FileUp aria-hidden className="size-6 shrink-0 text-muted" />}
        {enhanced && <Chosen picked={picked} />}
        <input
          ref={control}
          id={id}
          name={name}
          type="file"
          required={required}
          accept={extensions.join(",")}
          onChange={(event) => read(event.currentTarget)}
          aria-describedby={describedBy(id, text)}
          aria-invalid={error ? true : undefined}
          className={
            enhanced ? "absolute inset-0 size-full cursor-pointer opacity-0" : controlClasses
          }
        />
      </div>
    </Field>
  );
}

const dropZone =
  "relative flex min-h-24 max-w-[68ch] items-center gap-3 rounded-md border border-field border-dashed " +
  "bg-control px-4 py-3 focus-within:outline-3 focus-within:outline-blue focus-within:outline-offset-2 hover:bg-surface";

function Chosen({ picked }: { picked: PickedFile | null }) {
  return (
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
  );
}
