/**
 * Why files could not be written. `refused`: the browser or the system does not allow it. `gone`:
 * the folder is no longer there. `full`: no room left. `failed`: anything else, nothing was written.
 * `partly`: some files were written, others not.
 */
export type FolderFault = 'refused' | 'gone' | 'full' | 'failed' | 'partly';

/** What browsers have beyond the standard's common part (File System Access, WICG). */
interface Asked {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const faultByName: Record<string, FolderFault> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

const faultOf = (error: unknown): FolderFault =>
  (error instanceof DOMException ? faultByName[error.name] : undefined) ?? 'failed';

/**
 * Writes files into a folder; undefined when all went well. Everything is written before anything is
 * shown under its name, so that a failure half-way leaves the files as they were. Asks for permission
 * again where the browser wants that, so call it from a click.
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle & Asked,
  files: Record<string, string>,
): Promise<FolderFault | undefined> {
  const open: FileSystemWritableFileStream[] = [];
  let done = 0;
  try {
    const answer = await folder.requestPermission?.({ mode: 'readwrite' });
    if (answer !== undefined && answer !== 'granted') return 'refused';
    for (const [name, content] of Object.entries(files)) {
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      open.push(stream);
      await stream.write(content);
    }
    for (const stream of open) {
      await stream.close();
      done += 1;
    }
    return undefined;
  } catch (error) {
    await Promise.allSettled(open.slice(done).map((stream) => stream.abort()));
    return done > 0 ? 'partly' : faultOf(error);
  }
}
