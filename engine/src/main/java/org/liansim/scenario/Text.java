package org.liansim.scenario;

import java.io.Serializable;
import java.util.Objects;

/**
 * A name or sentence in both languages of the reports.
 *
 * @param en English
 * @param zh Chinese
 */
public record Text(String en, String zh) implements Serializable {
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
    }

    /** The same words in both languages. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The text in {@code zh} when {@code language} is {@code zh}, in English otherwise. */
    public String in(String language) {
        return "zh".equals(language) ? zh : en;
    }
}
