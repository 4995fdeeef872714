import { defineConfig } from "prisma/config";

const shadow = process.env["SHADOW_DATABASE_URL"];

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: {
    // "generate" and "validate" open no database, but want an address
    url: process.env["DATABASE_URL"] ?? "postgresql://unset@127.0.0.1:1/unset",
    ...(shadow === undefined ? {} : { shadowDatabaseUrl: shadow }),
  },
});
