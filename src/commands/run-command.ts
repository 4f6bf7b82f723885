import type { LiveWorkbook } from "../workbook/workbook";
import { sentenceOf, type Job } from "./jobs";

/** What Excel hands to a command. Until `completed` is called the button stays busy. */
export interface CommandEvent {
  completed(): void;
}

export interface CommandHost {
  readonly open: () => Promise<LiveWorkbook>;
  /** Show a sentence to the user; resolves when it was shown, whether or not it has been closed. */
  readonly say: (sentence: string) => Promise<void>;
}

/** A button of the ribbon: does its job, says what was not done, and always gives the button back. */
export function commandOf(job: Job, { open, say }: CommandHost): (event: CommandEvent) => Promise<void> {
  return async (event) => {
    try {
      const sentence = await job(await open()).catch(sentenceOf);
      if (sentence !== null) await say(sentence);
    } catch (error) {
      await say(sentenceOf(error)).catch(() => undefined);
    } finally {
      event.completed();
    }
  };
}
