-- DropIndex
DROP INDEX "statement_merchantId_checkId_sha256_key";

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "fileId" UUID,
ADD COLUMN     "mapping" JSON,
ADD COLUMN     "member" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "saved_mapping" (
    "merchantId" UUID NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSON NOT NULL,
    "name" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_mapping_pkey" PRIMARY KEY ("merchantId","signature")
);

-- CreateIndex
CREATE INDEX "statement_merchantId_fileId_idx" ON "statement"("merchantId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "statement_merchantId_checkId_sha256_member_key" ON "statement"("merchantId", "checkId", "sha256", "member");

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_merchantId_fileId_fkey" FOREIGN KEY ("merchantId", "fileId") REFERENCES "stored_file"("merchantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_mapping" ADD CONSTRAINT "saved_mapping_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

