-- CreateTable
CREATE TABLE "merchant" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merchant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check" (
    "merchantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draft" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_pkey" PRIMARY KEY ("merchantId","id")
);

-- CreateTable
CREATE TABLE "statement" (
    "merchantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "checkId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "summary" JSON NOT NULL,
    "readingGz" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("merchantId","id")
);

-- CreateTable
CREATE TABLE "report" (
    "merchantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "checkId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "requestGz" BYTEA NOT NULL,
    "requestSha256" TEXT NOT NULL,
    "report" JSON NOT NULL,
    "editions" JSON NOT NULL,
    "origins" JSON NOT NULL,
    "claimFen" BIGINT NOT NULL,
    "auditedOn" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keptAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("merchantId","id")
);

-- CreateIndex
CREATE INDEX "merchant_expiresAt_idx" ON "merchant"("expiresAt");

-- CreateIndex
CREATE INDEX "check_expiresAt_idx" ON "check"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "statement_merchantId_checkId_sha256_key" ON "statement"("merchantId", "checkId", "sha256");

-- CreateIndex
CREATE INDEX "report_expiresAt_idx" ON "report"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "report_merchantId_tokenHash_key" ON "report"("merchantId", "tokenHash");

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_merchantId_checkId_fkey" FOREIGN KEY ("merchantId", "checkId") REFERENCES "check"("merchantId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

