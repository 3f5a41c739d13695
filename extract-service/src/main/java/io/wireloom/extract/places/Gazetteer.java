package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a name may mean, anywhere in the world. Immutable; {@link #load()} once and share. */
public final class Gazetteer {

    /** The most populous first; countries before divisions before towns where that says nothing. */
    private static final Comparator<Place> BY_IMPORTANCE = Comparator.comparingDouble(Gazetteer::importance)
            .reversed()
            .thenComparing(Place::kind)
            .thenComparing(Place::country)
            .thenComparing(Place::geonameId)
            .thenComparing(Place::lat);

    /** How far two sounds may be apart: about one consonant in seven, or two vowels. */
    private static final double NEAR = 0.15;

    /** With three consonants or fewer almost anything is near: only a change of vowels is allowed. */
    private static final int FEW_CONSONANTS = 3;

    private static final double NEARER = 0.13;

    private static final long LARGE_TOWN = 100_000;

    /** Where names are written in Latin letters at home, only articles, doubled letters and digraphs may differ. */
    private static final double SAME = 0.001;

    private static final Pattern ARTICLE_AND_NAME =
            Pattern.compile("(?:al|el|ad|ar|as|at|az|an|ash|ath|ech|esh|ez|es|er|en|et|ed)[-\u2010\u2011]\\p{Lu}");

    private final PlaceTable table;
    private final NameIndex index;
    private final Countries countries;
    private final Set<String> commonWords;
    private final Map<String, List<Place>> abbreviations;
    private final Map<String, Map<String, List<Sound>>> soundsByCountry = new ConcurrentHashMap<>();

    Gazetteer(PlaceTable table, Countries countries, Set<String> commonWords, Map<String, List<Place>> abbreviations) {
        this.table = table;
        this.index = new NameIndex(table);
        this.countries = countries;
        this.commonWords = Set.copyOf(commonWords);
        this.abbreviations = Map.copyOf(abbreviations);
    }

    /**
     * Reads the gazetteer from the class path; takes about a second.
     *
     * @throws java.io.UncheckedIOException if the data are missing or damaged
     */
    public static Gazetteer load() {
        return load(List.of());
    }

    /**
     * As {@link #load()}, with further places.
     *
     * @param further rows with the columns of the supplement
     */
    public static Gazetteer load(List<List<String>> further) {
        return new GazetteerReader(place -> true).read(further);
    }

    /**
     * Reads those places that are wanted, to see what a gap does.
     *
     * @throws java.io.UncheckedIOException if the data are missing or damaged
     */
    public static Gazetteer load(Predicate<Place> wanted) {
        return new GazetteerReader(wanted).read(List.of());
    }

    /** Every place, in the order of the data. */
    public Stream<Place> places() {
        return IntStream.range(0, table.size()).mapToObj(table::place);
    }

    /** Everything known under this name, whatever its case and diacritics, the most important first. */
    public List<Place> candidates(String name) {
        return byKey(NameKey.of(name));
    }

    /**
     * Places of one country whose name is another transliteration of this one ("Talbisseh" for "Tallbisah"), the nearest
     * first; empty if nothing is near enough. Exact names are included.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    public List<Place> fuzzy(String name, String country) {
        TransliterationKey wanted = TransliterationKey.ofKey(NameKey.of(name));
        if (wanted.sound().length() < 2) {
            return List.of();
        }
        double near = wanted.skeleton().length() <= FEW_CONSONANTS ? NEARER : NEAR;
        double reach = countries.isTransliterated(country) ? near : SAME;
        Map<Integer, Double> distances = new LinkedHashMap<>();
        Map<String, List<Sound>> sounds = soundsByCountry.computeIfAbsent(country, this::soundsOf);
        for (Sound sound : sounds.getOrDefault(wanted.skeleton(), List.of())) {
            double distance = TransliterationKey.distance(wanted.sound(), sound.text());
            if (distance <= reach) {
                distances.merge(sound.row(), distance, Math::min);
            }
        }
        Comparator<Map.Entry<Integer, Double>> nearest = Map.Entry.comparingByValue();
        return distances.entrySet().stream()
                .sorted(nearest.thenComparing(e -> table.place(e.getKey()), BY_IMPORTANCE))
                .map(e -> table.place(e.getKey()))
                .toList();
    }

    /** The country that a name, a short form or an adjective stands for: "Syria", "Syrian", "U.S.", "UK", "British". */
    public Optional<Place> country(String nameOrAdjective) {
        return countries.named(nameOrAdjective);
    }

    /** The country with this ISO 3166-1 alpha-2 code. */
    public Optional<Place> countryByCode(String isoCode) {
        return countries.withCode(isoCode);
    }

    /** The capital of the country with this ISO 3166-1 alpha-2 code. */
    public Optional<Place> capital(String isoCode) {
        return byKey(countries.capitalOf(isoCode)).stream()
                .filter(place -> place.kind() == Kind.CITY && place.country().equals(isoCode))
                .findFirst();
    }

    /** Whether a word by itself names a country or a town of a hundred thousand people. */
    public boolean isLargeTown(String word) {
        return byKey(NameKey.of(word)).stream()
                .anyMatch(place -> place.kind() == Kind.COUNTRY
                        || (place.kind() == Kind.CITY && place.population() >= LARGE_TOWN));
    }

    /** Whether the word is a country's adjective or the name of its people: "Syrian", "Britons". */
    public boolean isCountryAdjective(String word) {
        return countries.isAdjective(word);
    }

    /** Whether this single word is an everyday English word or a given name besides any place it names. */
    public boolean isCommonWord(String word) {
        return commonWords.contains(NameKey.of(word));
    }

    /**
     * The longest run of tokens from {@code from} that spells a known name. The first and the last token must be capitalised
     * (an Arabic article before a capital counts), for names are, and their look-alikes are not.
     */
    public Optional<Match> longestAt(List<String> tokens, int from) {
        List<String> keys = startsName(tokens.get(from)) ? keysFrom(tokens, from) : List.of();
        for (int length = keys.size(); length > 0; length--) {
            if (endsName(tokens.get(from + length - 1))) {
                List<Place> places = byKey(keys.get(length - 1));
                if (!places.isEmpty() && isWritten(places, tokens.subList(from, from + length))) {
                    boolean common = commonWords.contains(keys.get(length - 1));
                    return Optional.of(new Match(from, from + length, places, common));
                }
            }
        }
        return Optional.empty();
    }

    /** The keys of ever longer runs of tokens, as long as some name could be; the first is of one token. */
    private List<String> keysFrom(List<String> tokens, int from) {
        String key = NameKey.of(tokens.get(from));
        int gap = key.indexOf(' ');
        int words = key.isEmpty() ? 0 : index.longestFrom(gap < 0 ? key : key.substring(0, gap));
        List<String> keys = new ArrayList<>();
        for (int next = from + 1; wordCount(key) <= words; next++) {
            keys.add(key);
            if (next == tokens.size()) {
                break;
            }
            String word = NameKey.of(tokens.get(next));
            if (word.isEmpty() && !"-".equals(tokens.get(next))) {
                break;
            }
            key = NameKey.of(key + ' ' + word);
        }
        return keys;
    }

    /** The division that an abbreviation after a comma stands for: "La.", "Ont.", exactly as written; empty if unknown. */
    List<Place> abbreviated(String text) {
        return abbreviations.getOrDefault(text, List.of());
    }

    Countries countries() {
        return countries;
    }

    static double importance(Place place) {
        double size = Math.log10(place.population() + 1.0);
        return switch (place.kind()) {
            case COUNTRY -> 20;
            case SUPRANATIONAL -> 19;
            case WATER, REGION -> Math.max(size, 5.5);
            case SITE -> Math.max(size, 4);
            case ADMIN1 -> Math.max(size - 0.3, 4.5);
            case ADMIN2 -> size - 1.5;
            case CITY -> size;
        };
    }

    private List<Place> byKey(String key) {
        int[] rows = index.rows(key);
        List<Place> places = new ArrayList<>(rows.length);
        for (int row : rows) {
            places.add(table.place(row));
        }
        places.sort(BY_IMPORTANCE);
        return List.copyOf(places);
    }

    private boolean isWritten(List<Place> places, List<String> tokens) {
        String text = String.join(" ", tokens);
        boolean shortForm = NameKey.of(text).length() <= 3;
        return !shortForm
                || places.get(0).kind() != Kind.COUNTRY
                || countries.withName(text).isPresent();
    }

    private static int wordCount(String key) {
        return 1 + (int) key.chars().filter(c -> c == ' ').count();
    }

    private static boolean startsName(String token) {
        if (token.isEmpty()) {
            return false;
        }
        int first = token.codePointAt(0);
        boolean mark = !Character.isLetter(first) && endsName(token);
        return Character.isUpperCase(first)
                || mark
                || ARTICLE_AND_NAME.matcher(token).lookingAt();
    }

    private static boolean endsName(String token) {
        return token.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private Map<String, List<Sound>> soundsOf(String country) {
        Map<String, List<Sound>> sounds = new HashMap<>();
        for (int row : table.rowsIn(country)) {
            for (String key : table.keys(row)) {
                TransliterationKey sound = TransliterationKey.ofKey(key);
                sounds.computeIfAbsent(sound.skeleton(), s -> new ArrayList<>(2))
                        .add(new Sound(sound.sound(), row));
            }
        }
        return sounds;
    }

    private record Sound(String text, int row) {}
}
