/**
 * Deflate, inflate and the checksum, as streams of chunks. The portable codec runs everywhere; a platform with faster ones (zlib)
 * may hand in its own.
 */
export interface Codec {
  /**
   * Inflate raw deflate data. Fails with any error on bad data, and on data that ends too early.
   * @param size how many bytes shall come out, as the archive says: a hint, not to be trusted
   * @param crc their checksum, as the archive says
   */
  inflate(data: Uint8Array, size: number, crc: number): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Whether `inflate` of so many bytes fails by itself where they have another checksum. */
  compares(size: number): boolean;
  /** Deflate chunks into raw deflate data. */
  deflate(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** CRC-32 of `bytes`, of which there is at least one, going on from `crc` (0 to begin). */
  crc32(bytes: Uint8Array, crc: number): number;
}

/** Excel too packs fast: a third of the time of the usual level 6, and parts that are a fifth larger. */
export const DEFLATE_LEVEL = 2;
