-- A decision that corrects how somebody is written in an issued one (Điều 18 khoản 3 Nghị định 30/2020/NĐ-CP).

ALTER TABLE "decision" ADD COLUMN "corrects_id" UUID;
ALTER TABLE "decision_item" ADD COLUMN "corrects_item_id" UUID;

CREATE INDEX "decision_commune_id_corrects_id_idx" ON "decision"("commune_id", "corrects_id");
CREATE INDEX "decision_item_commune_id_corrects_item_id_idx" ON "decision_item"("commune_id", "corrects_item_id");

ALTER TABLE "decision" ADD CONSTRAINT "decision_commune_id_corrects_id_fkey" FOREIGN KEY ("commune_id", "corrects_id") REFERENCES "decision"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_commune_id_corrects_item_id_fkey" FOREIGN KEY ("commune_id", "corrects_item_id") REFERENCES "decision_item"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE decision ADD CONSTRAINT decision_corrects CHECK (
  (kind = 'CORRECTION') = (corrects_id IS NOT NULL) AND (kind <> 'CORRECTION' OR btrim(grounds) <> '')
);
-- It awards nobody anew: no nomination stands in it.
ALTER TABLE decision_item ADD CONSTRAINT decision_item_corrects CHECK (
  corrects_item_id IS NULL OR (nomination_id IS NULL AND revokes_item_id IS NULL)
);
-- Somebody is corrected once by one paper.
CREATE UNIQUE INDEX decision_item_corrected_once ON decision_item (commune_id, decision_id, corrects_item_id)
  WHERE corrects_item_id IS NOT NULL;
