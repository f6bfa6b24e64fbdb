-- What else a year's fund is spent on (NĐ 152/2025; the province's yearly table asks for it by kind).
CREATE TYPE "spending_kind" AS ENUM ('PROPAGANDA', 'ARTEFACT', 'OTHER');

CREATE TABLE "fund_spending" (
    "id" UUID NOT NULL,
    "commune_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "spending_kind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "spent_on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "noted_by_id" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_spending_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "fund_spending_commune_id_id_key" ON "fund_spending"("commune_id", "id");
CREATE INDEX "fund_spending_commune_id_year_idx" ON "fund_spending"("commune_id", "year");

ALTER TABLE "fund_spending" ADD CONSTRAINT "fund_spending_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fund_spending" ADD CONSTRAINT "fund_spending_commune_id_noted_by_id_fkey" FOREIGN KEY ("commune_id", "noted_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "fund_spending"
  ADD CONSTRAINT "fund_spending_amount" CHECK ("amount" > 0),
  ADD CONSTRAINT "fund_spending_says_what" CHECK (btrim("words") <> '');
