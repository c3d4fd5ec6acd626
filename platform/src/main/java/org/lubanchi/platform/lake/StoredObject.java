package org.lubanchi.platform.lake;

/**
 * An object in the lake's folder (数据对象).
 *
 * @param sha256 the hash that names it
 * @param suffix what it is, for example {@code .parquet}
 */
public record StoredObject(String sha256, String suffix) {}
