-- What the search reads, worked out once when something is published and not for each search.
ALTER TABLE "search_entry" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple'::regconfig, folded_title), 'A') || setweight(to_tsvector('simple'::regconfig, folded_body), 'B')
) STORED;

DROP INDEX "search_entry_words";

-- CreateIndex
CREATE INDEX "search_entry_words_idx" ON "search_entry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_entry_commune_id_published_at_idx" ON "search_entry"("commune_id", "published_at" DESC);

-- The words of titles alone: most searches are answered by a title.
CREATE INDEX search_entry_title_words ON search_entry USING gin (to_tsvector('simple'::regconfig, folded_title));
