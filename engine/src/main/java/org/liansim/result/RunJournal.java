package org.liansim.result;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The finished runs of a comparison: a hidden file beside its result folder, to which each is appended as soon as it is
 * known. When the process is killed, all but the one being written are there.
 *
 * <p>The file is a list of records, big-endian: number of bytes (int), their CRC-32C (int), the bytes. The first is what
 * the comparison was begun with, as a line of CSV in UTF-8; each of the others is a serialised {@link RunValues}.
 */
public final class RunJournal implements Closeable {
    private static final int HEAD = 2 * Integer.BYTES;
    /** Stands for the number of bytes of a record that is being written. */
    private static final int UNFINISHED = -1;

    private static final int BUFFER = 1 << 18;
    private static final ObjectInputFilter RUNS = ObjectInputFilter.Config.createFilter(
            "org.liansim.outcome.*;org.liansim.result.RunValues*;java.util.*;java.lang.Object;!*");

    private final Path path;
    private final RandomAccessFile file;
    private boolean hasRuns;

    private RunJournal(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    private static Path of(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + ".runs");
    }

    /** Whether a result folder has one. */
    public static boolean exists(Path folder) {
        return Files.exists(of(folder));
    }

    /**
     * Begins the journal of a result folder, or takes up one that a killed process left.
     *
     * @param fingerprint what the comparison runs with
     * @param resume whether to take up one that is there; otherwise it is replaced
     * @throws ResultException when it was begun with something else, or cannot be written
     */
    public static RunJournal open(Path folder, Fingerprint fingerprint, boolean resume) {
        Path path = of(folder);
        try {
            RunJournal journal = new RunJournal(path, new RandomAccessFile(path.toFile(), "rw"));
            try {
                journal.begin(fingerprint, resume);
            } catch (IOException | ResultException e) {
                journal.file.close();
                throw e;
            }
            return journal;
        } catch (IOException e) {
            throw new ResultException("cannot write to " + path, e);
        }
    }

    private void begin(Fingerprint fingerprint, boolean resume) throws IOException {
        Optional<byte[]> begun = resume ? next() : Optional.empty();
        if (begun.isPresent()) {
            String line = new String(begun.get(), StandardCharsets.UTF_8);
            fingerprint.refuseUnlessSame(Fingerprint.of(new CsvReader(new StringReader(line)).read()));
            hasRuns = file.getFilePointer() < file.length();
        } else {
            file.setLength(0);
            add(bytes -> bytes.write(Csv.line(fingerprint.cells()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * Hands over the runs that were there when it was opened; to be called before any is appended.
     *
     * @throws ResultException when they cannot be read
     */
    public void replay(Consumer<RunValues> sink) {
        try {
            for (Optional<byte[]> next = next(); next.isPresent(); next = next()) {
                sink.accept(run(next.get()));
            }
            file.setLength(file.getFilePointer());
        } catch (IOException e) {
            throw new ResultException("cannot read " + path, e);
        }
    }

    /**
     * Appends a run.
     *
     * @throws ResultException when it cannot be written
     */
    public void append(RunValues run) {
        try {
            add(bytes -> {
                ObjectOutputStream out = new ObjectOutputStream(bytes);
                out.writeObject(run);
                out.flush();
            });
            hasRuns = true;
        } catch (IOException e) {
            throw new ResultException("cannot write to " + path, e);
        }
    }

    /** Removes the file: its runs stand in the result folder now. */
    public void delete() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new ResultException("cannot remove " + path, e);
        }
    }

    /** Leaves the file to a later process, unless there is no run in it. */
    @Override
    public void close() {
        if (!hasRuns) {
            delete();
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw new ResultException("cannot write to " + path, e);
        }
    }

    private static RunValues run(byte[] bytes) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(RUNS);
            return (RunValues) in.readObject();
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("it was written by another program", e);
        }
    }

    /** Appends a record: its head is filled in when its bytes are there. */
    private void add(Content content) throws IOException {
        long start = file.getFilePointer();
        file.writeInt(UNFINISHED);
        file.writeInt(0);
        CheckedOutputStream checked =
                new CheckedOutputStream(Channels.newOutputStream(file.getChannel()), new CRC32C());
        OutputStream bytes = new BufferedOutputStream(checked, BUFFER);
        content.write(bytes);
        bytes.flush();
        long end = file.getFilePointer();
        file.seek(start + Integer.BYTES);
        file.writeInt((int) checked.getChecksum().getValue());
        file.seek(start);
        file.writeInt(Math.toIntExact(end - start - HEAD));
        file.seek(end);
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream bytes) throws IOException;
    }

    /** The bytes of the next record; empty at the end and where one is torn, which is not gone over. */
    private Optional<byte[]> next() throws IOException {
        long start = file.getFilePointer();
        long room = file.length() - start - HEAD;
        if (room >= 0) {
            int count = file.readInt();
            int sum = file.readInt();
            if (count >= 0 && count <= room) {
                byte[] bytes = new byte[count];
                file.readFully(bytes);
                if (checksum(bytes) == sum) {
                    return Optional.of(bytes);
                }
            }
        }
        file.seek(start);
        return Optional.empty();
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length);
        return (int) sum.getValue();
    }
}
