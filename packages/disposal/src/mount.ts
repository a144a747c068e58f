import fs from 'node:fs';
import type { Open } from './at.ts';

/** Which mount an open file lies on: tells a bind mount of the same device apart, which its device number does not. */
export const mountOf = (file: Open): string => {
  const info = fs.readFileSync(`/proc/self/fdinfo/${file.fd}`, 'utf8');
  return /^mnt_id:\s*(\d+)/mu.exec(info)?.[1] ?? 'unknown';
};

/** What overwriting a file can mean where it lies. */
type Overwriting = 'in-place' | 'flash' | 'journalled' | 'copy-on-write' | 'memory' | 'elsewhere' | 'unknown';

export interface FileSystem {
  /** As the kernel calls it: `ext4`, `btrfs`, … */
  readonly type: string;
  readonly overwriting: Overwriting;
}

const IN_PLACE = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'jfs', 'vfat', 'msdos', 'exfat', 'ntfs', 'ntfs3']);
const COPY_ON_WRITE = new Set(['btrfs', 'zfs', 'bcachefs', 'nilfs2', 'f2fs', 'ubifs', 'jffs2']);
const IN_MEMORY = new Set(['tmpfs', 'ramfs']);
const ELSEWHERE = /^(?:nfs\d?|cifs|smb3|9p|ceph|glusterfs|virtiofs|overlay|fuse.*)$/u;

/** `1` for a disk that turns, `0` for flash, as the device itself says; `undefined` when it says nothing. */
const rotational = (device: string): string | undefined => {
  for (const place of ['queue/rotational', '../queue/rotational']) {
    try {
      return fs.readFileSync(`/sys/dev/block/${device}/${place}`, 'utf8').trim();
    } catch {
      // A partition has no queue of its own; the disk above it has.
    }
  }
  return undefined;
};

export const overwritingOn = (type: string, options: string, turns: string | undefined): Overwriting => {
  if (COPY_ON_WRITE.has(type)) return 'copy-on-write';
  if (IN_MEMORY.has(type)) return 'memory';
  if (ELSEWHERE.test(type)) return 'elsewhere';
  if (!IN_PLACE.has(type)) return 'unknown';
  if (options.split(',').includes('data=journal')) return 'journalled';
  if (turns === '0') return 'flash';
  return turns === '1' ? 'in-place' : 'unknown';
};

/** The file system an open file lies on, from `/proc/self/mountinfo`. */
export const fileSystemOf = (file: Open): FileSystem => {
  const mount = mountOf(file);
  const line = fs
    .readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${mount} `));
  const [before = '', after = ''] = line?.split(' - ') ?? [];
  const [type = 'unknown', , options = ''] = after.split(' ');
  return { type, overwriting: overwritingOn(type, options, rotational(before.split(' ')[2] ?? '')) };
};
