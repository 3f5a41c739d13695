package io.wireloom.extract.places;

import java.util.List;
import java.util.Locale;

/** How well one candidate fits one mention in its document, and whether it fits well enough to be named at all. */
final class CandidateScore {

    private static final double COUNTRY = 15;
    private static final double COUNTRY_OR_DIVISION = 7.5;
    private static final double WITHIN_PARENT = 9;
    private static final double TOLD_ELSEWHERE = 6;
    private static final double NAMED_BEFORE = 2.5;
    private static final double SORT = 3;
    private static final double SUPPORT = 3;
    private static final double SHARE = 1.5;
    private static final double UNSUPPORTED = -1.5;
    private static final double DIVISION_SUPPORT = 1.5;
    private static final double OWN_NAME = 0.5;
    private static final double OTHER_NAME = -0.3;
    private static final double TOWN_BEFORE_DIVISION = 1;
    private static final double CAPITAL = 1;
    private static final double AMONG_DIVISIONS = 3;
    private static final double ROUND_ABOUT = 0.6;
    private static final double CLUSTER = 4;

    /** One name with four places or fewer nearby. */
    private static final double TOGETHER = 0.5;

    private static final double NEAR_KM = 100;
    private static final double WIDE_KM = 250;

    /** Inhabitants from which a name needs no support: under its own name, and under any. */
    private static final long WELL_KNOWN = 100_000;

    private static final long FAMOUS = 500_000;

    private static final long TOWN = 10_000;

    /** A town is not what its division's name means when ten times as many live outside it. */
    private static final long MOST_TO_ONE = 10;

    private static final long LARGE_DIVISION = 3_000_000;
    private static final int ACRONYM = 4;

    private final Gazetteer gazetteer;
    private final PlaceResolver.Reading reading;
    private final CountryContext context;
    private final List<Place> told;
    private final Clusters clusters;
    private final List<Place> neighbours;

    CandidateScore(
            Gazetteer gazetteer,
            PlaceResolver.Reading reading,
            CountryContext context,
            List<Place> told,
            Clusters clusters,
            List<Place> neighbours) {
        this.gazetteer = gazetteer;
        this.reading = reading;
        this.context = context;
        this.told = told;
        this.clusters = clusters;
        this.neighbours = neighbours;
    }

    double of(Place place) {
        MentionHints hints = reading.hints();
        double score = size(place) + support(place) + nearness(place) + clustering(place);
        boolean seat = isSeat(place);
        score += seat || isOwnName(place) ? OWN_NAME : OTHER_NAME;
        if (isWithin(place, hints.parents())) {
            score += WITHIN_PARENT;
        } else if (isWithin(place, told)) {
            score += TOLD_ELSEWHERE;
        }
        if (hints.countries().contains(place.country())) {
            score += NAMED_BEFORE;
        }
        if (hints.amongDivisions() && place.kind() == Kind.ADMIN1) {
            score += AMONG_DIVISIONS;
        }
        if (hints.expected() != MentionHints.Expected.ANY) {
            score += hints.fits(place.kind()) ? SORT : -SORT;
        } else if (seat) {
            score += TOWN_BEFORE_DIVISION;
        }
        return score;
    }

    /** Whether there is reason enough to name this place, however it compares with the other candidates. */
    boolean isAcceptable(Place place) {
        MentionHints hints = reading.hints();
        if (isWithin(place, hints.parents())) {
            return true;
        }
        if (hints.personal() || isOrdinary(reading.mention().name())) {
            return false;
        }
        if (isCertain(place)) {
            return true;
        }
        boolean cued = hints.locative() || hints.expected() != MentionHints.Expected.ANY || isWithin(place, told);
        return (cued || isPlain(place)) && isReasonable(place, cued);
    }

    private boolean isCertain(Place place) {
        boolean spelledOut = reading.mention().name().contains(".");
        boolean abbreviated = reading.abbreviation() && (spelledOut || isSupported(place));
        return abbreviated || place.kind() == Kind.COUNTRY || place.kind() == Kind.SUPRANATIONAL;
    }

    /** Without a word that tells of a place: whether the name cannot well be a part of another, an acronym or a by-name. */
    private boolean isPlain(Place place) {
        if (isOwnName(place) && (place.population() >= WELL_KNOWN || place.kind() == Kind.WATER)) {
            return true;
        }
        return !(reading.hints().embedded() || isAcronym() || isFarFetched(place));
    }

    /** A by-name of a small town, or a name after "the", where spellings are settled. */
    private boolean isFarFetched(Place place) {
        boolean odd = !isOwnName(place) || reading.mention().before().endsWith(" the ");
        return odd
                && place.kind() == Kind.CITY
                && place.population() < WELL_KNOWN
                && !gazetteer.countries().isTransliterated(place.country());
    }

    private boolean isReasonable(Place place, boolean cued) {
        boolean supported = isSupported(place);
        if (isOldName(place, supported)) {
            return false;
        }
        if (reading.common() && !(cued && supported)) {
            return place.population() >= (supported ? WELL_KNOWN : FAMOUS)
                    && isOwnName(place)
                    && (supported || place.kind() == Kind.CITY || place.population() >= LARGE_DIVISION);
        }
        return (supported && !isOneOfMany(place)) || isWellKnown(place);
    }

    /** A small town with namesakes in its country, of which nothing tells that it is the one. */
    private boolean isOneOfMany(Place place) {
        boolean small = (place.kind() == Kind.CITY || place.kind() == Kind.ADMIN2) && place.population() < WELL_KNOWN;
        if (!small || context.divisionWeight(place) > 0 || clusters.support(place, reading.key()) >= TOGETHER) {
            return false;
        }
        return reading.candidates().stream()
                .anyMatch(p -> p.country().equals(place.country())
                        && p.kind() == place.kind()
                        && !p.admin1().equals(place.admin1())
                        && p.population() * MOST_TO_ONE >= place.population());
    }

    /** "Gen" and "the West" mean places only when the words around say so. */
    private boolean isOrdinary(String name) {
        boolean direction = Words.DIRECTION.contains(Words.lower(name));
        return Words.isTitle(name) || (direction && reading.hints().expected() == MentionHints.Expected.ANY);
    }

    private boolean isAcronym() {
        String name = reading.mention().name();
        return name.length() <= ACRONYM && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private boolean isSupported(Place place) {
        return context.weight(place.country()) > 0
                || reading.hints().countries().contains(place.country())
                || isWithin(place, told);
    }

    private boolean isWellKnown(Place place) {
        return switch (place.kind()) {
            case WATER, REGION, SITE -> !reading.common();
            case ADMIN1, CITY ->
                place.population() >= (isOwnName(place) ? WELL_KNOWN : FAMOUS)
                        && (isOwnName(place) || !isNameOfAnother());
            default -> false;
        };
    }

    /** "Milford" was Newark's name once: other towns bear it now. */
    private boolean isOldName(Place place, boolean supported) {
        boolean spelled = supported && gazetteer.countries().isTransliterated(place.country());
        return place.kind() == Kind.CITY && !spelled && !isOwnName(place) && isNameOfAnother();
    }

    /** A by-name of a large city gives way when some town of size bears it as its own. */
    private boolean isNameOfAnother() {
        return reading.candidates().stream().anyMatch(p -> p.population() >= TOWN && isOwnName(p));
    }

    private double size(Place place) {
        if (place.kind() == Kind.COUNTRY || place.kind() == Kind.SUPRANATIONAL) {
            boolean shared = CountryContext.isAlsoDivision(reading.candidates(), place);
            return shared && context.weight(place.country()) == 0 ? COUNTRY_OR_DIVISION : COUNTRY;
        }
        boolean capital = place.kind() == Kind.CITY
                && isOwnName(place)
                && gazetteer.countries().capitalOf(place.country()).equals(NameKey.of(place.name()));
        return Gazetteer.importance(place) + (capital ? CAPITAL : 0);
    }

    private double support(Place place) {
        double weight = context.weight(place.country());
        double divisions = context.divisionWeight(place);
        double support =
                weight > 0 ? SUPPORT * weight / (weight + 1) + SHARE * context.share(place.country()) : UNSUPPORTED;
        return (place.country().isEmpty() ? 0 : support) + DIVISION_SUPPORT * divisions / (divisions + 1);
    }

    private double clustering(Place place) {
        double support = clusters.support(place, reading.key());
        return CLUSTER * support / (support + 1);
    }

    private double nearness(Place place) {
        double nearest = neighbours.stream()
                .filter(n -> n.kind() == Kind.CITY || n.kind() == Kind.ADMIN2 || n.kind() == Kind.SITE)
                .filter(n -> !NameKey.of(n.name()).equals(reading.key()))
                .mapToDouble(n -> n.distanceKm(place))
                .min()
                .orElse(Double.MAX_VALUE);
        return nearest < NEAR_KM ? 1 : nearest < WIDE_KM ? ROUND_ABOUT : 0;
    }

    /** Whether the place is a town in a division that goes by the same name. */
    private boolean isSeat(Place place) {
        return place.kind() == Kind.CITY
                && reading.candidates().stream()
                        .anyMatch(p -> p.kind() == Kind.ADMIN1
                                && p.population() <= MOST_TO_ONE * place.population()
                                && p.country().equals(place.country())
                                && p.admin1().equals(place.admin1()));
    }

    private boolean isOwnName(Place place) {
        String own = NameKey.of(place.name());
        return own.equals(reading.key()) || (place.kind() == Kind.ADMIN1 && own.startsWith(reading.key() + ' '));
    }

    private static boolean isWithin(Place place, List<Place> parents) {
        return parents.stream().anyMatch(parent -> parent.contains(place));
    }
}
