-- CreateTable
CREATE TABLE "label_choice" (
    "merchantId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "category" TEXT,
    "components" TEXT[],
    "chosenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "label_choice_pkey" PRIMARY KEY ("merchantId","label")
);

-- AddForeignKey
ALTER TABLE "label_choice" ADD CONSTRAINT "label_choice_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

