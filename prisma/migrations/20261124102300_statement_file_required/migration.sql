-- What was read before the texts of files were kept cannot be read again: unsaved checks lose their files.
DELETE FROM "statement" WHERE "fileId" IS NULL;

-- AlterTable
ALTER TABLE "statement" ALTER COLUMN "fileId" SET NOT NULL;
