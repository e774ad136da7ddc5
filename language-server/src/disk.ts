/** Policies from a disk, for programs that run in Node: `loadPolicy({ uri: fileUri('a.policy'), files: new DiskFiles() })`. */
export { DiskFiles, fileUri } from './workspace/disk-files.ts';
