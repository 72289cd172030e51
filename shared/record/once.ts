/** Works a thing out once for each record, or list of rows: these never change, so the answer holds as long as they do. */
export function oncePerRecord<R extends object, T>(
  work: (record: R, key: string) => T,
): (record: R, key?: string) => T {
  const kept = new WeakMap<R, Map<string, T>>();
  return (record, key = '') => {
    const before = kept.get(record) ?? new Map<string, T>();
    const known = before.get(key);
    if (known !== undefined) return known;
    const made = work(record, key);
    kept.set(record, before.set(key, made));
    return made;
  };
}
