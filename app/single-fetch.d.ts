/** Loaders reach their pages as they are (branded ids included), not as JSON would leave them. */
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

export {};
