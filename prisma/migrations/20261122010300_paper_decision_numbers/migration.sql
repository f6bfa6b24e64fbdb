-- AlterTable
ALTER TABLE "series_number" ADD COLUMN     "decision_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "series_number_commune_id_decision_id_key" ON "series_number"("commune_id", "decision_id");

-- AddForeignKey
ALTER TABLE "series_number" ADD CONSTRAINT "series_number_commune_id_decision_id_fkey" FOREIGN KEY ("commune_id", "decision_id") REFERENCES "decision"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the portal numbers is found by its frozen paper.
ALTER TABLE series_number ADD CONSTRAINT series_number_decision_on_paper CHECK (decision_id IS NULL OR use <> 'ISSUED');
