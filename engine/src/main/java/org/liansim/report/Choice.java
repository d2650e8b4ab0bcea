package org.liansim.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liansim.scenario.FieldType;

/**
 * The words that a field may take, as readers of a language call them. The Chinese meaning of a field names each word of
 * its file format and, right behind it, what it is called: {@code digital数字化}.
 */
public final class Choice {
    private Choice() {}

    /** What a word is called; the word itself in English, and where the meaning does not tell. */
    public static String title(FieldType field, String word, String code) {
        Matcher matcher = Pattern.compile(start(word) + "([\\p{IsHan}0-9“”]+)")
                .matcher(field.meaning().zh());
        return code.equals("zh") && matcher.find() ? matcher.group(1) : word;
    }

    /** The meaning of a field; in Chinese without the words of the file format. */
    public static String meaning(FieldType field, String code) {
        String meaning = field.meaning().in(code);
        if (code.equals("zh") && field.form() instanceof FieldType.Word words) {
            for (String word : words.words()) {
                meaning = meaning.replaceAll(start(word) + "(?=[\\p{IsHan}0-9“”])", "");
            }
        }
        return meaning;
    }

    private static String start(String word) {
        return "(?<![A-Za-z-])" + Pattern.quote(word) + "为?";
    }
}
