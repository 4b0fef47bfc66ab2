/** A 32-bit hash of a uid (FNV-1a, its bits mixed once more so that low bits depend on all of it). */
export function hashUid(uid: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < uid.length; i += 1) hash = Math.imul(hash ^ uid.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Part of the table that may be in use before it grows: beyond that, looking takes long. */
const fullness = 0.7;

/**
 * In which segments a hash stands: an open-addressing table of numbers, 16 bytes a question at most.
 * Texts or objects would take ten times that.
 */
export class HashTable {
  private hashes = new Uint32Array(1024);
  /** Segment of each hash; 0: the place is free. */
  private segments = new Uint32Array(1024);
  private size = 0;

  add(hash: number, segment: number): void {
    if (this.size >= this.hashes.length * fullness) this.grow();
    this.put(hash, segment);
    this.size += 1;
  }

  /** Numbers of the segments that hold this hash. */
  find(hash: number): number[] {
    const found: number[] = [];
    const mask = this.hashes.length - 1;
    for (let at = hash & mask; this.segments[at] !== 0; at = (at + 1) & mask)
      if (this.hashes[at] === hash) found.push(this.segments[at] as number);
    return found;
  }

  private put(hash: number, segment: number): void {
    const mask = this.hashes.length - 1;
    let at = hash & mask;
    while (this.segments[at] !== 0) at = (at + 1) & mask;
    this.hashes[at] = hash;
    this.segments[at] = segment;
  }

  private grow(): void {
    const { hashes, segments } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.segments = new Uint32Array(hashes.length * 2);
    hashes.forEach((hash, at) => {
      const segment = segments[at] as number;
      if (segment !== 0) this.put(hash, segment);
    });
  }
}
