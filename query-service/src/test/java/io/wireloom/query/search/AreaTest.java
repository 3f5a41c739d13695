package io.wireloom.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void coversItsCircle() {
        Area.Box box = new Area(34.73, 36.71, 111.2).boxes().get(0);

        assertThat(box.north()).isBetween(35.72, 35.74);
        assertThat(box.south()).isBetween(33.72, 33.74);
        assertThat(box.east() - 36.71)
                .as("wider in degrees away from the equator")
                .isBetween(1.2, 1.24);
    }

    @Test
    void splitsAtTheDateLine() {
        assertThat(new Area(0, 179.5, 111.2).boxes()).hasSize(2).anySatisfy(box -> assertThat(box.west())
                .isEqualTo(-180));
        assertThat(new Area(0, -179.5, 111.2).boxes()).hasSize(2).anySatisfy(box -> assertThat(box.east())
                .isEqualTo(180));
    }

    @Test
    void takesAllLongitudesAtAPole() {
        assertThat(new Area(89.9, 0, 50).boxes()).singleElement().satisfies(box -> {
            assertThat(box.west()).isEqualTo(-180);
            assertThat(box.north()).isEqualTo(90);
        });
    }
}
