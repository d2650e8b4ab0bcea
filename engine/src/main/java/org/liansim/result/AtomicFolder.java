package org.liansim.result;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A folder that appears whole or not at all. Files are written into a hidden sibling, which {@link #commit} flushes to
 * the disk and renames; closing it before that leaves nothing behind.
 *
 * <p>One process at a time writes a folder. What a killed one left beside it is removed by the next; a folder that it
 * was about to replace is put back.
 */
public final class AtomicFolder implements Closeable {
    private final Path target;
    private final Path part;
    private final Deque<Path> made = new ArrayDeque<>();
    private final TreeMap<String, FileSeal> seals = new TreeMap<>();
    private final List<Closeable> streams = new ArrayList<>();
    private final Opener opener;
    private FolderLock lock;
    private boolean parquet;
    private boolean replaces;
    private boolean committed;

    /**
     * Starts a folder; an existing one stays in place until the commit.
     *
     * @throws ResultException when its parent cannot be written to
     */
    public AtomicFolder(Path target) {
        this(target, Files::newOutputStream);
    }

    AtomicFolder(Path target, Opener opener) {
        this.target = target.toAbsolutePath().normalize();
        this.opener = opener;
        part = sibling("part");
        try {
            make(this.target.getParent());
            lock = FolderLock.of(this.target);
            clear();
            replaces = Files.exists(this.target);
            Files.createDirectory(part);
        } catch (IOException e) {
            close();
            throw new ResultException("cannot write to " + target, e);
        } catch (ResultException e) {
            close();
            throw e;
        }
    }

    /** Where it will stand. */
    public Path target() {
        return target;
    }

    /** Where its files stand until the commit. */
    public Path part() {
        return part;
    }

    /** Asks for the tables as Parquet too. */
    public AtomicFolder withParquet(boolean wanted) {
        parquet = wanted;
        return this;
    }

    /** The tables, all of them closed, are complete: adds what else was asked for of them. */
    void complete() throws IOException {
        if (parquet) {
            ParquetExport.beside(this);
        }
    }

    /** Starts a UTF-8 file, compressed when its name ends with .gz; it is sealed when the writer is closed. */
    public Writer writer(String name) throws IOException {
        OutputStream seal = stream(name);
        OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(seal, 1 << 16) : seal;
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Starts a file of bytes, sealed likewise. */
    OutputStream stream(String name) throws IOException {
        OutputStream stream = opener.open(part.resolve(name));
        streams.add(stream);
        FileSeal seal = new FileSeal(stream);
        seals.put(name, seal);
        return seal;
    }

    /** Seals a file that something else wrote. */
    void seal(String name) throws IOException {
        try (FileSeal seal = new FileSeal(OutputStream.nullOutputStream())) {
            Files.copy(part.resolve(name), seal);
            seals.put(name, seal);
        }
    }

    /** Starts a UTF-8 file that is to be gone before the commit. */
    Writer scratch(String name) throws IOException {
        OutputStream stream = opener.open(part.resolve(name));
        streams.add(stream);
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Starts a file that is gone when the channel is closed, which is to be before the commit. */
    FileChannel scratchChannel(String name) throws IOException {
        FileChannel channel = FileChannel.open(
                part.resolve(name),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        streams.add(channel);
        return channel;
    }

    /** The files written so far through {@link #writer}, by name, with size and checksum. */
    TreeMap<String, FileSeal> seals() {
        return seals;
    }

    /**
     * Puts the folder in place of whatever stands there; closed writers only.
     *
     * @throws ResultException when that fails; nothing is changed then
     */
    public void commit() {
        Path old = sibling("old");
        try {
            syncAll(part);
            if (replaces && Files.exists(target)) {
                Files.move(target, old);
            }
            try {
                Files.move(part, target);
            } catch (IOException e) {
                if (Files.exists(old)) {
                    Files.move(old, target);
                }
                throw e;
            }
            committed = true;
            sync(target.getParent());
            delete(old);
            lock.close();
        } catch (IOException e) {
            throw new ResultException("cannot write to " + target, e);
        }
    }

    /** Removes what was written when it was not committed, and the parents that were made for it. */
    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            try {
                closeStreams();
            } finally {
                remove();
            }
        } catch (IOException e) {
            throw new ResultException("cannot remove " + part, e);
        }
    }

    private void make(Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            make(folder.getParent());
            try {
                Files.createDirectory(folder);
                made.push(folder);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
    }

    /** Removes what a killed process left; a folder that it had moved aside and not yet replaced comes back. */
    private void clear() throws IOException {
        for (Path old : leftovers("old")) {
            if (Files.exists(target)) {
                delete(old);
            } else {
                Files.move(old, target);
            }
        }
        for (Path stale : leftovers("part")) {
            delete(stale);
        }
    }

    private List<Path> leftovers(String what) throws IOException {
        String start = prefix(what);
        try (Stream<Path> children = Files.list(target.getParent())) {
            return children.filter(child -> child.getFileName().toString().startsWith(start))
                    .sorted()
                    .toList();
        }
    }

    private String prefix(String what) {
        return "." + target.getFileName() + "." + what + "-";
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /** A free hidden name beside the target. */
    private Path sibling(String what) {
        String name = prefix(what) + ProcessHandle.current().pid() + "-";
        int number = 0;
        while (Files.exists(target.resolveSibling(name + number))) {
            number++;
        }
        return target.resolveSibling(name + number);
    }

    /** A stream that cannot be closed does not keep the others open. */
    private void closeStreams() throws IOException {
        IOException first = null;
        for (Closeable stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void remove() throws IOException {
        if (lock != null) {
            delete(part);
            lock.close();
        }
        for (Path folder : made) {
            if (!isEmpty(folder)) {
                break;
            }
            Files.delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** Flushes a folder and the files in it to the disk. */
    private static void syncAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> children = Files.list(folder)) {
            files = children.toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        sync(folder);
    }

    /** Flushes a folder's entries; Windows has no such operation on a folder. */
    static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Opens a new file for writing. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }
}
