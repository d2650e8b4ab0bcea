package org.liansim.scenario.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Suggestions;

/** A text file of bounded size in UTF-8. */
final class TextFile {
    /** Largest file. */
    static final int MOST_BYTES = 5_000_000;

    private TextFile() {}

    /**
     * Reads a file whole.
     *
     * @param asker where the file is asked for; problems of the file as a whole are reported there
     * @param most largest size [bytes]
     * @throws Unreadable when it is missing, no plain file, or too large
     */
    static byte[] bytes(Path path, Place asker, String shown, int most) throws Unreadable {
        if (!Files.exists(path)) {
            throw new Unreadable(asker, "there is no file '" + shown + "'", nearName(path));
        }
        if (!Files.isRegularFile(path)) {
            throw new Unreadable(asker, "'" + shown + "' is not a plain file", "");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = new byte[(int) Math.min(most, Files.size(path))];
            int length = in.readNBytes(bytes, 0, bytes.length);
            byte[] more = in.readNBytes(most - length + 1);
            if (length + more.length > most) {
                throw new Unreadable(asker, "'" + shown + "' is larger than " + most / 1_000_000 + " MB", "");
            }
            if (more.length > 0 || length < bytes.length) {
                bytes = Arrays.copyOf(bytes, length + more.length);
                System.arraycopy(more, 0, bytes, length, more.length);
            }
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(asker, "'" + shown + "' cannot be read: " + e.getMessage(), "");
        }
    }

    /** What was compressed by gzip, at most so many bytes. */
    static byte[] unpacked(byte[] bytes, Place asker, String shown, int most) throws Unreadable {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            byte[] plain = in.readNBytes(most + 1);
            if (plain.length > most) {
                throw new Unreadable(
                        asker, "'" + shown + "' holds more than " + most / 1_000_000 + " MB when unpacked", "");
            }
            return plain;
        } catch (IOException e) {
            throw new Unreadable(asker, "'" + shown + "' is not a gzip file: " + e.getMessage(), "");
        }
    }

    /**
     * The text of UTF-8 bytes, without a byte order mark.
     *
     * @throws Unreadable at the first byte that is not UTF-8
     */
    static String text(byte[] bytes, String file) throws Unreadable {
        check(bytes, file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * Checks that bytes are UTF-8.
     *
     * @throws Unreadable at the first one that is not
     */
    static void check(byte[] bytes, String file) throws Unreadable {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            int line = 1;
            int begin = 0;
            for (int at = 0; at < in.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
                begin = bytes[at] == '\n' ? at + 1 : begin;
            }
            String before = new String(bytes, begin, in.position() - begin, StandardCharsets.UTF_8);
            Place place = new Place(file, line, before.codePointCount(0, before.length()) + 1, 1);
            throw new Unreadable(place, "the file is not UTF-8 text", "save it as UTF-8");
        }
    }

    private static String nearName(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return Suggestions.nearest(path.getFileName().toString(), names)
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
