-- CreateTable
CREATE TABLE "stored_file" (
    "merchantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("merchantId","id")
);

-- CreateTable
CREATE TABLE "document" (
    "merchantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "checkId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "media" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "reading" JSON NOT NULL,
    "choices" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("merchantId","id")
);

-- CreateIndex
CREATE INDEX "stored_file_name_idx" ON "stored_file"("name");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_merchantId_name_key" ON "stored_file"("merchantId", "name");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_merchantId_checkId_fkey" FOREIGN KEY ("merchantId", "checkId") REFERENCES "check"("merchantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_merchantId_fileId_fkey" FOREIGN KEY ("merchantId", "fileId") REFERENCES "stored_file"("merchantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

