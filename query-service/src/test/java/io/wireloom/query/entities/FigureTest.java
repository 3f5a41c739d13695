package io.wireloom.query.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void countsOfAPlaceOnlyWhatIsSaidOfIt() {
        assertThat(Figure.all(EntityKind.PLACE))
                .containsExactly(Figure.ABOUT, Figure.DENIALS_ABOUT, Figure.REVISED, Figure.WITHDRAWN);
        assertThat(Figure.all(EntityKind.SOURCE)).containsExactly(Figure.values());
    }

    @Test
    void takesAnActorAndASpeakerOfOneIdForOne() {
        assertThat(Figure.BY.of(EntityKind.ACTOR)).containsExactly(EntityKind.SPEAKER);
        assertThat(Figure.ABOUT.of(EntityKind.SPEAKER)).containsExactly(EntityKind.ACTOR);
        assertThat(Figure.WITHDRAWN.of(EntityKind.ACTOR)).containsExactly(EntityKind.SPEAKER, EntityKind.ACTOR);
    }

    @Test
    void linksEveryCountToItsClaims() {
        assertThat(EntityView.figures(EntityKind.PLACE, "a b", Map.of(Figure.ABOUT, 3L)))
                .contains(new EntityView.Counted("about", 3, "/api/v1/entities/place/a%20b/claims?of=about"))
                .contains(new EntityView.Counted("revised", 0, "/api/v1/entities/place/a%20b/claims?of=revised"));
    }

    @Test
    void namesTheFiguresOfTheKindWhenAskedForAnother() {
        assertThat(Figure.of("of", "denials-about", EntityKind.PLACE)).isEqualTo(Figure.DENIALS_ABOUT);
        assertThatThrownBy(() -> Figure.of("of", "by", EntityKind.PLACE))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("about, denials-about, revised, withdrawn");
    }

    @Test
    void searchesNamesByTheBeginningsOfTheirWords() {
        assertThat(filter(Map.of("q", "Ínterior  min'")).words()).isEqualTo("interior:* & min:*");
        assertThat(filter(Map.of("kind", "place")).kind()).isEqualTo(EntityKind.PLACE);
        assertThat(filter(Map.of()).words()).isNull();
        assertThatThrownBy(() -> filter(Map.of("q", "!"))).hasMessageContaining("letter or digit");
    }

    private static EntityFilter filter(Map<String, String> values) {
        return EntityFilter.of(new Parameters(values));
    }
}
