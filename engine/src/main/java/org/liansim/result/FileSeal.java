package org.liansim.result;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and digests what is written to a file. */
final class FileSeal extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    FileSeal(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    /** Bytes written. */
    long bytes() {
        return bytes;
    }

    /** Checksum of the closed file, in hexadecimal digits; to be asked for once. */
    String sha256() {
        return Sha256.hex(digest);
    }
}
