package io.wireloom.ingest.syndication;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Language tags as feeds write them. */
final class Languages {

    private Languages() {}

    /** The ISO 639-1 code in the first tag that has one ({@code en-us}, {@code en_US}, {@code eng}); null when none has. */
    static String code(String... tags) {
        for (String tag : tags) {
            if (tag == null || !tag.strip().matches("[A-Za-z]{2,3}(?:[-_].{0,30})?")) {
                continue;
            }
            String code = ULocale.createCanonical(tag.strip().replace('-', '_').toLowerCase(Locale.ROOT))
                    .getLanguage();
            if (code.length() == 2) {
                return code;
            }
        }
        return null;
    }
}
