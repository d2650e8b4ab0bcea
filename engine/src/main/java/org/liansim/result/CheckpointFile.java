package org.liansim.result;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The state of a replication at some moment, in a file.
 *
 * <p>Format, big-endian: the 8 bytes {@link #MAGIC}; number of the format (int); number of bytes of the origin (int) and
 * these, one line of CSV in UTF-8: what it was run with, then path and SHA-256 of each input; replication (int); tick
 * (long); CRC-32C of all so far (int); the state; CRC-32C of all so far (int). Up to the first checksum every format is
 * the same.
 *
 * @param replication number of the replication, from 1
 * @param tick moment of the state
 * @param begun what it was run with
 */
record CheckpointFile(int replication, long tick, Fingerprint begun) {
    static final long MAGIC = 0x4C69616E53696D02L;
    /** To be raised whenever the bytes of a state change their meaning. */
    static final int FORMAT = 1;

    private static final int MOST_ORIGIN = 1 << 24;
    private static final int BUFFER = 1 << 16;

    /** No whole checkpoint; the message goes on after the name of the file. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        private Damaged(String reason) {
            super(reason);
        }
    }

    /** A checkpoint in a format of another version; the message goes on after the name of the file. */
    static final class OtherFormat extends Exception {
        private static final long serialVersionUID = 1;

        private OtherFormat(int format) {
            super("has format " + format + " of another LianSim, this one has format " + FORMAT);
        }
    }

    /** Writes the file beside its place, flushes it to the disk and moves it there; until then what was there stays. */
    void save(Path file, Checkpoints.Body body) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                write(out, body);
                out.getFD().sync();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            AtomicFolder.sync(file.getParent());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(OutputStream file, Checkpoints.Body body) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(file, new CRC32C());
        DataOutputStream out = new DataOutputStream(checked);
        out.write(head());
        out.writeInt((int) checked.getChecksum().getValue());
        body.write(checked);
        out.writeInt((int) checked.getChecksum().getValue());
    }

    private byte[] head() throws IOException {
        byte[] origin = Csv.line(begun.cells()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(MAGIC);
        out.writeInt(FORMAT);
        out.writeInt(origin.length);
        out.write(origin);
        out.writeInt(replication);
        out.writeLong(tick);
        return bytes.toByteArray();
    }

    /** Reads a file through and says what it is of. */
    static CheckpointFile check(Path file) throws IOException, Damaged, OtherFormat {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            CheckedInputStream checked = new CheckedInputStream(bytes, new CRC32C());
            CheckpointFile found = head(checked);
            long state = Files.size(file) - found.head().length - 2 * Integer.BYTES;
            byte[] buffer = new byte[BUFFER];
            while (state > 0) {
                int read = checked.read(buffer, 0, (int) Math.min(BUFFER, state));
                if (read < 0) {
                    throw new EOFException();
                }
                state -= read;
            }
            checkSum(checked);
            return found;
        } catch (EOFException e) {
            throw new Damaged("is cut off");
        }
    }

    private static CheckpointFile head(CheckedInputStream checked) throws IOException, Damaged, OtherFormat {
        DataInputStream in = new DataInputStream(checked);
        if (in.readLong() != MAGIC) {
            throw new Damaged("is no checkpoint");
        }
        int format = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > MOST_ORIGIN) {
            throw new Damaged("was changed");
        }
        byte[] origin = new byte[length];
        in.readFully(origin);
        int replication = in.readInt();
        long tick = in.readLong();
        checkSum(checked);
        if (format != FORMAT) {
            throw new OtherFormat(format);
        }
        CsvReader cells = new CsvReader(new StringReader(new String(origin, StandardCharsets.UTF_8)));
        return new CheckpointFile(replication, tick, Fingerprint.of(cells.read()));
    }

    private static void checkSum(CheckedInputStream checked) throws IOException, Damaged {
        int sum = (int) checked.getChecksum().getValue();
        if (new DataInputStream(checked).readInt() != sum) {
            throw new Damaged("is cut off or was changed: its checksum is not that of its content");
        }
    }

    /** The state in a file that was checked. */
    static InputStream state(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            head(new CheckedInputStream(bytes, new CRC32C()));
            return bytes;
        } catch (Damaged | OtherFormat e) {
            bytes.close();
            throw new IOException(file + " was changed while it was read", e);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
