/** Trouble on demand: statuses, delays and dropped connections for the calls a test names. */
import type { Fault, FaultView } from '../contract.ts';
import { newGuid } from '../world/ids.ts';

export class Faults {
  private list: FaultView[] = [];

  add(fault: Fault): FaultView {
    const view = { ...fault, id: newGuid(), hits: 0 };
    this.list.push(view);
    return view;
  }

  all(): FaultView[] {
    return this.list;
  }

  clear(): void {
    this.list = [];
  }

  /** The first fault that still applies to this call; it counts as one hit. */
  take(service: string, method: string, path: string): Fault | undefined {
    const fault = this.list.find(
      (each) =>
        each.service === service &&
        (each.method === undefined || each.method === '*' || each.method.toUpperCase() === method) &&
        (each.path === undefined || new RegExp(each.path).test(path)) &&
        (each.times === undefined || each.hits < each.times),
    );
    if (fault) fault.hits += 1;
    return fault;
  }
}
