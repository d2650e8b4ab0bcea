package org.liansim.cli;

import java.util.Locale;
import java.util.Map;

/** Language of headlines and tables. */
enum Language {
    EN,
    ZH;

    /** Chinese where the environment asks for it, English otherwise. */
    static Language of(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? ZH : EN;
            }
        }
        return EN;
    }

    /** Its code, which is also how it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
