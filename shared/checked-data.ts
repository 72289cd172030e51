/** Data that NHS login can edit, checked when it is loaded: what is wrong in it stops the start. */
import { z } from 'zod';

/**
 * @param what the data as people call it, such as `the rules of the reminders`
 * @param where the file or folder to correct
 * @throws Error with every place and reason when the data does not fit the schema
 */
export function checkedData<S extends z.ZodType>(schema: S, data: unknown, what: string, where: string): z.output<S> {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw new Error(`We cannot use ${what}. Correct ${where}.\n${z.prettifyError(read.error)}`);
}
