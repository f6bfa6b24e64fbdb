-- CreateTable
CREATE TABLE "commune_emblem" (
    "commune_id" UUID NOT NULL,
    "png" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commune_emblem_pkey" PRIMARY KEY ("commune_id")
);

-- AddForeignKey
ALTER TABLE "commune_emblem" ADD CONSTRAINT "commune_emblem_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_emblem" ADD CONSTRAINT "commune_emblem_commune_id_uploaded_by_id_fkey" FOREIGN KEY ("commune_id", "uploaded_by_id") REFERENCES "membership"("commune_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE commune_emblem ADD CONSTRAINT commune_emblem_size CHECK (octet_length(png) BETWEEN 1 AND 4 * 1024 * 1024);
