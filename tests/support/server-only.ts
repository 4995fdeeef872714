// In the app this import keeps a file out of the browser; in tests there is no browser to keep it from.
export {};
