package org.liansim.scenario;

import java.io.Serializable;

/**
 * A file that a scenario was read from.
 *
 * @param path path as the user wrote it, or as includes led to it
 * @param bytes its content
 */
public record InputFile(String path, byte[] bytes) implements Serializable {}
