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

    private static final String BOX =
            "location <@ box(point(:%1$swest%2$d, :%1$ssouth%2$d), point(:%1$seast%2$d, :%1$snorth%2$d))";

    /** As {@link #BOX} in a form that no index answers: most rows lie in so large a box, and are read in the order asked for. */
    private static final String LARGE_BOX = "case when " + BOX + " then true else false end";

    /** A tenth of all longitudes and latitudes, in square degrees. */
    private static final double LARGE = 6_480;

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
                .mapToObj(i -> (large(boxes) ? LARGE_BOX : BOX).formatted(name, i))
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

    private static boolean large(List<Area.Box> boxes) {
        return boxes.stream()
                        .mapToDouble(box -> (box.east() - box.west()) * (box.north() - box.south()))
                        .sum()
                > LARGE;
    }
}
