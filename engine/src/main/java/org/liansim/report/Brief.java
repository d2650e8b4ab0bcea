package org.liansim.report;

import java.util.regex.Pattern;
import org.liansim.scenario.Text;

/** What a type of lever does or a parameter means, short enough for a label. */
public final class Brief {
    private static final Pattern EXAMPLES = Pattern.compile("[:：;；].*");
    private static final Pattern ADDITION = Pattern.compile("[,，].*");
    private static final Pattern CLAUSE = Pattern.compile(".*(\\s|\\p{IsHan}{4}).*");

    private Brief() {}

    /** The same in both languages. */
    public static Text of(Text meaning) {
        return new Text(of(meaning.en()), of(meaning.zh()));
    }

    /** A meaning without the examples after a colon, and without what a comma adds to a clause. */
    public static String of(String meaning) {
        String whole = EXAMPLES.matcher(meaning).replaceFirst("");
        String clause = ADDITION.matcher(whole).replaceFirst("");
        return CLAUSE.matcher(clause).matches() ? clause : whole;
    }
}
