package io.wireloom.bench.templates;

import java.util.Map;

/** The nine countries whose incidents the task asks for. */
final class Countries {

    /** Their names in the templates by ISO code. */
    static final Map<String, String> CODES = Map.of(
            "AR", "ARGENTINA",
            "BO", "BOLIVIA",
            "CL", "CHILE",
            "CO", "COLOMBIA",
            "EC", "ECUADOR",
            "SV", "EL SALVADOR",
            "GT", "GUATEMALA",
            "HN", "HONDURAS",
            "PE", "PERU");

    private Countries() {}
}
