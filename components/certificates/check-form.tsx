/** A plain form: what is looked for goes into the address. */
export function CheckForm({ typed = "", error }: { typed?: string; error?: string }) {
  return (
    <form action="/xac-minh" className="max-w-2xl">
      <label htmlFor="ma" className="block font-semibold">
        Mã trên giấy khen, hoặc chữ đọc được từ mã QR
      </label>
      <p id="ma-hint" className="text-base text-muted">
        16 chữ cái và chữ số cạnh mã QR, ví dụ 7K2M-9QHD-4XW0-3PTB. Chữ thường, có hay không có gạch
        đều được.
      </p>
      {error && (
        <p id="ma-error" className="mt-1 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="mt-1.5 flex flex-wrap gap-2">
        <input
          id="ma"
          name="ma"
          defaultValue={typed}
          maxLength={4000}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={error ? "ma-hint ma-error" : "ma-hint"}
          aria-invalid={error ? true : undefined}
          className="min-h-11 w-full min-w-0 grow basis-64 rounded-md border border-field bg-control px-3 font-mono aria-[invalid]:border-2 aria-[invalid]:border-danger sm:w-auto"
        />
        <button
          type="submit"
          className="min-h-11 shrink-0 cursor-pointer rounded-md border border-red bg-red px-5 font-semibold text-on-red hover:border-red-deep hover:bg-red-deep"
        >
          Kiểm tra
        </button>
      </div>
    </form>
  );
}
