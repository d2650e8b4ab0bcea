package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an experiment that runs: a hidden file beside its result folder, to which each row is appended with its
 * checksum as soon as it is known. When the process is killed, all rows but the one being written are there.
 */
public final class Journal implements Closeable {
    private static final int CHECKSUM = 16;

    private final Path file;
    private final List<List<String>> rows;
    private final FileChannel channel;

    private Journal(Path file, List<List<String>> rows, FileChannel channel) {
        this.file = file;
        this.rows = rows;
        this.channel = channel;
    }

    /** Where the journal of a result folder is. */
    static Path of(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + ".journal");
    }

    /**
     * Begins the journal of a result folder, or takes up one that a killed process left.
     *
     * @param fingerprint what the experiment runs with
     * @param resume whether to take up one that is there; otherwise it is replaced
     * @throws ResultException when it was begun with something else, or cannot be written
     */
    public static Journal open(Path folder, Fingerprint fingerprint, boolean resume) {
        Path file = of(folder);
        try {
            List<List<String>> rows = new ArrayList<>();
            long whole = resume && Files.exists(file) ? read(file, fingerprint, rows) : 0;
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole).position(whole);
            Journal journal = new Journal(file, rows, channel);
            if (whole == 0) {
                journal.append(fingerprint.cells());
            }
            return journal;
        } catch (IOException e) {
            throw new ResultException("cannot write to " + file, e);
        }
    }

    /** Whether a result folder has one. */
    public static boolean exists(Path folder) {
        return Files.exists(of(folder));
    }

    /** The rows that were there when it was opened. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /**
     * Appends a row.
     *
     * @throws ResultException when it cannot be written
     */
    public void append(List<String> row) {
        String text = Csv.line(row);
        ByteBuffer bytes = ByteBuffer.wrap((checksum(text) + " " + text).getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new ResultException("cannot write to " + file, e);
        }
    }

    /** Removes the file: its rows stand in the result folder now. */
    public void delete() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ResultException("cannot remove " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ResultException("cannot write to " + file, e);
        }
    }

    /** Reads up to the first line that is torn; returns the number of bytes that are whole. */
    private static long read(Path file, Fingerprint fingerprint, List<List<String>> rows) throws IOException {
        String text = Files.readString(file);
        int from = 0;
        while (from + CHECKSUM < text.length()) {
            String start = text.substring(from, from + CHECKSUM);
            int end = end(text, from + CHECKSUM + 1);
            if (end < 0 || !checksum(text.substring(from + CHECKSUM + 1, end)).equals(start)) {
                break;
            }
            List<String> cells = new CsvReader(new StringReader(text.substring(from + CHECKSUM + 1, end))).read();
            if (from == 0) {
                fingerprint.refuseUnlessSame(Fingerprint.of(cells));
            } else {
                rows.add(cells);
            }
            from = end;
        }
        return text.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Where the record that starts here ends, after its line feed; -1 when it is torn. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String checksum(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, CHECKSUM);
    }
}
