/** What a process has cost so far: processor time and resident memory, as the operating system counts them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');
const ticksPerSecond = hasProc ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100;

/** User and system time of all its threads, in milliseconds. In steps of 10 ms on most machines. */
export function processorMs(pid: number): number {
  if (!hasProc) return fromClock(ps(pid, 'time'));
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may hold spaces; user and system time are fields 14 and 15. Source: proc(5).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/** In megabytes of 1024 × 1024 bytes. */
export function residentMb(pid: number): number {
  if (!hasProc) return Number(ps(pid, 'rss')) / 1024;
  const line = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

function ps(pid: number, what: string): string {
  return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}

/** `1:02.34` is 62,340 milliseconds. */
function fromClock(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
}
