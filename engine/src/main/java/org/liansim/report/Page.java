package org.liansim.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liansim.result.Version;

/**
 * Puts a report together: template, style and scripts in one HTML file that loads nothing and runs no other script than
 * its own (Content Security Policy Level 3, hashes).
 */
final class Page {
    private Page() {}

    /** The file; {@code content} fills the template, and without {@code data} it has no scripts. */
    static String html(Map<String, Object> content) {
        String css = resource("page.css");
        String library = resource("echarts.common.min.js").replace("</script", "<\\/script");
        String script = resource("page.js");
        Map<String, Object> all = new LinkedHashMap<>(content);
        all.put("version", Version.current());
        all.put("css", css);
        all.put("library", library);
        all.put("script", script);
        String scripts = content.get("data").equals("") ? "" : "; script-src " + hash(library) + " " + hash(script);
        all.put("csp", "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(css) + scripts);
        return Mustache.compiler()
                .withLoader(name -> reader(name + ".html"))
                .withEscaper(Svg::escaped)
                .emptyStringIsFalse(true)
                .compile(reader("page.html"))
                .execute(all);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String name) {
        return new InputStreamReader(Page.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }
}
