type Counts = { passed: number; failed: number };

export declare function vitestCounts(file: string, code: number): Counts;

export declare function playwrightCounts(file: string, code: number): Counts;
