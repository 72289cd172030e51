/** Calls that only the holder of the lease may make: a process that was stopped, and wakes up replaced, makes none. */

/** The lease was lost between the beginning of a step and its call: whoever has it now goes on. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld';
}

/** The port, whose every call asks first. Nothing may be waited for between this and the call itself. */
export function whileHeld<P extends object>(held: () => boolean, port: P): P {
  return new Proxy(port, {
    get(target, property, self) {
      const method: unknown = Reflect.get(target, property, self);
      if (typeof method !== 'function') return method;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        if (!held()) throw new NotHeld('Another instance keeps Teams in step now.');
        return method.apply(target, args);
      };
    },
  });
}
