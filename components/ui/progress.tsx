import { useId } from "react";

type ProgressProps = {
  /** What is being done, or measured. */
  label: string;
  value: number;
  max: number;
  /** How far, in words: "3 trong 6 phần, còn khoảng 2 phút". */
  detail: string;
};

export function Progress({ label, value, max, detail }: ProgressProps) {
  const id = useId();
  return (
    <div className="max-w-md">
      <div className="flex flex-wrap justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="text-muted">{detail}</span>
      </div>
      <progress id={id} value={value} max={max} className="progress mt-1.5 w-full">
        {detail}
      </progress>
    </div>
  );
}
