package io.wireloom.bench.incidents;

/**
 * An invented town.
 *
 * @param name as a gazetteer has it
 * @param spelling another spelling that articles use
 * @param region the first-order division it lies in
 * @param regionId the region's own GeoNames-like id
 * @param country ISO 3166-1 alpha-2 code
 * @param lat degrees north
 * @param lon degrees east
 * @param geonameId null when the gazetteer does not know it
 */
record Town(
        String name,
        String spelling,
        String region,
        long regionId,
        String country,
        double lat,
        double lon,
        Long geonameId) {}
