import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { openRoot } from './root.ts';
import { fileSystemOf, overwritingOn } from './mount.ts';

it('says of each kind of file system what overwriting can mean there', () => {
  expect(overwritingOn('ext4', 'rw,errors=remount-ro', '1')).toBe('in-place');
  expect(overwritingOn('ext4', 'rw', '0')).toBe('flash');
  expect(overwritingOn('ext4', 'rw,data=journal', '1')).toBe('journalled');
  expect(overwritingOn('xfs', 'rw', undefined)).toBe('unknown');
  expect(overwritingOn('btrfs', 'rw', '1')).toBe('copy-on-write');
  expect(overwritingOn('zfs', 'rw', undefined)).toBe('copy-on-write');
  expect(overwritingOn('tmpfs', 'rw', undefined)).toBe('memory');
  for (const type of ['nfs4', 'cifs', 'fuse.sshfs', 'overlay'])
    expect(overwritingOn(type, 'rw', '1')).toBe('elsewhere');
  expect(overwritingOn('something-new', 'rw', '1')).toBe('unknown');
});

it('names the file system a folder lies on, and the one of the kernel as what it is', () => {
  using processes = openRoot('/proc');
  expect(fileSystemOf(processes)).toEqual({ type: 'proc', overwriting: 'unknown' });
  using temporary = openRoot(tmpdir());
  expect(fileSystemOf(temporary).type).toMatch(/^[a-z][\w.]+$/u);
});
