package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The right to write one folder, held by one process at a time. It is a locked hidden file beside the folder; the
 * operating system releases it when the process ends, however it ends.
 */
final class FolderLock implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the right.
     *
     * @param target the folder to be written; its parent exists
     * @throws ResultException when another process has it
     */
    static FolderLock of(Path target) throws IOException {
        Path file = target.resolveSibling("." + target.getFileName() + ".lock");
        while (true) {
            FolderLock lock = tried(target, file);
            if (lock != null) {
                return lock;
            }
        }
    }

    /** Null when the holder removed the file between opening and locking it. */
    private static FolderLock tried(Path target, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            Object opened = key(file);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy(target);
            }
            held = Objects.equals(opened, key(file));
            return held ? new FolderLock(file, channel) : null;
        } catch (OverlappingFileLockException e) {
            throw busy(target);
        } catch (NoSuchFileException e) {
            return null;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static ResultException busy(Path target) {
        return new ResultException(target + " is being written by another run; choose another folder");
    }

    /** Gives the right back and removes the file. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
