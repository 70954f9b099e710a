export declare function findBrowser(playwrights?: string): string | null;
