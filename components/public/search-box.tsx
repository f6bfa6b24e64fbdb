/** A plain form: what is looked for stands in the address of the answer. */
export function SearchBox({ base, words = "" }: { base: string; words?: string }) {
  return (
    <search>
      <form action={`${base}/tim-kiem`} className="max-w-2xl">
        <label htmlFor="q" className="block font-semibold">
          Tìm trong các phong trào
        </label>
        <p id="q-hint" className="text-base text-muted">
          Gõ có dấu hay không dấu đều được, ví dụ: ve sinh moi truong
        </p>
        <div className="mt-1.5 flex gap-2">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={words}
            maxLength={100}
            aria-describedby="q-hint"
            className="min-h-11 w-full min-w-0 rounded-md border border-field bg-control px-3"
          />
          <button
            type="submit"
            className="min-h-11 shrink-0 cursor-pointer rounded-md border border-red bg-red px-5 font-semibold text-on-red hover:border-red-deep hover:bg-red-deep"
          >
            Tìm
          </button>
        </div>
      </form>
    </search>
  );
}
