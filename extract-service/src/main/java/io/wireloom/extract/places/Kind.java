package io.wireloom.extract.places;

/** What sort of thing a place is. */
public enum Kind {
    /** A state or a territory that has its own ISO 3166-1 code. */
    COUNTRY,
    /** A first-order division: province, governorate, state, oblast. */
    ADMIN1,
    /** A second-order division: district, county, raion. */
    ADMIN2,
    /** A populated place of any size, or a quarter of one. */
    CITY,
    /** A named area that is no single division: a conflict region, mountains, a valley, a peninsula. */
    REGION,
    /** An area that spans several states, such as the Sahel or the Middle East. */
    SUPRANATIONAL,
    /** A river, lake, gulf, strait or sea. */
    WATER,
    /** A single facility or spot outside a town, such as a border crossing, a dam or an air base. */
    SITE
}
