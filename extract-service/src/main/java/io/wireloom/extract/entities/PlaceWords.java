package io.wireloom.extract.entities;

import java.util.Set;

/** The words that stand around place names in a sentence. */
final class PlaceWords {

    /** Kinds of settled places and divisions. */
    static final Set<String> KINDS = Set.of(
            "town",
            "city",
            "village",
            "province",
            "district",
            "region",
            "governorate",
            "neighbourhood",
            "neighborhood",
            "suburb",
            "area",
            "county",
            "state",
            "island",
            "port",
            "camp",
            "capital",
            "locality",
            "hamlet",
            "localities",
            "towns",
            "cities",
            "villages",
            "provinces",
            "districts",
            "neighbourhoods",
            "neighborhoods",
            "suburbs",
            "areas",
            "islands",
            "outskirts",
            "countryside",
            "stronghold",
            "enclave",
            "municipality",
            "commune",
            "department",
            "prefecture",
            "oblast",
            "airport",
            "airbase",
            "airfield",
            "dam",
            "valley",
            "mountains",
            "square",
            "crossing",
            "border",
            "parish",
            "township",
            "settlement",
            "quarter",
            "peninsula");

    /** What a country's adjective makes a part of that country. */
    static final Set<String> AREAS = Set.of(
            "territory",
            "soil",
            "airspace",
            "areas",
            "border",
            "waters",
            "coast",
            "countryside",
            "capital",
            "mainland");

    /** Of these, what in running text a place's name follows and hardly anything else. */
    static final Set<String> BESIDE_PLACES = Set.of("near", "outside", "in");

    static final Set<String> LOCATIVE = Set.of(
            "in",
            "near",
            "at",
            "around",
            "across",
            "inside",
            "outside",
            "into",
            "towards",
            "toward",
            "from",
            "throughout",
            "over",
            "on",
            "to",
            "off",
            "between",
            "beyond",
            "surrounding");

    /** Verbs whose object is a place more often than a person. */
    static final Set<String> AIMING = Set.of(
            "bombed",
            "shelled",
            "hit",
            "struck",
            "pounded",
            "bombarded",
            "seized",
            "captured",
            "retook",
            "recaptured",
            "entered",
            "stormed",
            "besieged",
            "attacked",
            "overran",
            "took",
            "bomb",
            "shell",
            "strike",
            "seize",
            "capture",
            "retake",
            "recapture",
            "enter",
            "storm",
            "reached",
            "left",
            "fled");

    /** What a country has within itself. */
    static final Set<String> TURMOIL = Set.of(
            "conflict",
            "war",
            "civil",
            "crisis",
            "uprising",
            "unrest",
            "violence",
            "insurgency",
            "capital",
            "border",
            "drug",
            "troubled",
            "restive",
            "war-torn",
            "revolution");

    /** Prepositions after which an event lies beside the place, not in it. */
    static final Set<String> BESIDE = Set.of("near", "outside", "around", "towards", "toward", "surrounding", "beyond");

    static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "north-eastern",
            "north-western",
            "south-eastern",
            "south-western",
            "far",
            "rural",
            "downtown",
            "upper",
            "lower");

    /** What may stand between a place and the larger one, or the landmark, that it is told by. */
    static final Set<String> LINKS = Set.of(
            "in",
            "near",
            "outside",
            "of",
            "from",
            "close",
            "to",
            "just",
            "about",
            "the",
            "some",
            "city",
            "town",
            "capital",
            "province",
            "district",
            "village",
            "km",
            "kilometres",
            "kilometers",
            "miles",
            "mi",
            "state",
            "region",
            "countryside",
            "outskirts",
            "border",
            "with",
            "neighbourhood",
            "area");

    /** Links that say by themselves that one place is told by another. */
    static final Set<String> TELLING_LINKS = Set.of("in", "near", "outside", "close");

    /** Facilities that carry the name of the place they serve. */
    static final Set<String> SITES = Set.of(
            "airport",
            "airbase",
            "airfield",
            "airstrip",
            "dam",
            "prison",
            "crossing",
            "camp",
            "base",
            "barracks",
            "refinery",
            "oilfield");

    static final Set<String> SITE_LEADS =
            Set.of("international", "military", "air", "naval", "army", "refugee", "border", "central", "oil");

    private PlaceWords() {}
}
