import type { Analysis, AnalyzeOptions, AnalyzerOptions } from './onrecord.js';

/**
 * Starts workers that analyse texts beside each other. The core is compiled once and shared between them.
 * @throws TypeError for a size that is no whole number from 1 on.
 */
export function createPool(options?: PoolOptions): Promise<Pool>;

export interface PoolOptions extends AnalyzerOptions {
  /** Workers. Default: one a processor core. Each takes some 15 MiB, and up to 64 MiB after a long text. */
  size?: number;
}

export interface Pool {
  readonly size: number;
  /**
   * The analysis of one text, as `analyze` of an analyzer gives it. Texts wait for a free worker, in order. Rejects with a
   * TypeError for what `analyze` throws one for, and with an Error if the worker died; the next text gets a fresh one.
   */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Ends the workers. What is still under way or waiting is rejected. */
  close(): Promise<unknown>;
}
