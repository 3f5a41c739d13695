package io.wireloom.query.persistence;

import io.wireloom.query.search.Area;
import io.wireloom.query.search.Bounds;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conditions on the column {@code location}, a point of longitude and latitude. */
final class Places {

    private static final String DISTANCE_KM =
            """
            2 * :earth * asin(least(1, sqrt(power(sin(radians(location[1] - :lat) / 2), 2)
              + cos(radians(:lat)) * cos(radians(location[1])) * power(sin(radians(location[0] - :lon) / 2), 2)))) <= :km""";

    /** Two numbers, of which the database knows how they spread, as it does not of points: a box of few rows and one of many differ. */
    private static final String BOX = "(location[0] between :%1$swest%2$d and :%1$seast%2$d"
            + " and location[1] between :%1$ssouth%2$d and :%1$snorth%2$d)";

    private Places() {}

    /** The rows that lie in the circle and in the stretch of the map; either may be null. */
    static Where in(Where where, Area area, Bounds bounds) {
        if (area != null) {
            in(where, "near", area.boxes())
                    .and(DISTANCE_KM)
                    .bind("earth", Area.EARTH_RADIUS_KM)
                    .bind("lat", area.lat())
                    .bind("lon", area.lon())
                    .bind("km", area.km());
        }
        return bounds == null ? where : in(where, "box", bounds.boxes());
    }

    private static Where in(Where where, String name, List<Area.Box> boxes) {
        where.and(IntStream.range(0, boxes.size())
                .mapToObj(i -> BOX.formatted(name, i))
                .collect(Collectors.joining(" or ", "(", ")")));
        for (int i = 0; i < boxes.size(); i++) {
            Area.Box box = boxes.get(i);
            where.bind(name + "west" + i, box.west())
                    .bind(name + "south" + i, box.south())
                    .bind(name + "east" + i, box.east())
                    .bind(name + "north" + i, box.north());
        }
        return where;
    }
}
