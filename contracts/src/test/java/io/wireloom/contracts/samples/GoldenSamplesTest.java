package io.wireloom.contracts.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Span;
import io.wireloom.contracts.WireHeaders;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    static Set<String> names() {
        return GoldenSamples.messages().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsItWasRead(String name) {
        JsonNode json = MessageCodec.read(GoldenSamples.json(name), JsonNode.class);
        Object message =
                MessageCodec.read(json.toString(), GoldenSamples.messages().get(name));
        JsonNode written = MessageCodec.read(MessageCodec.write(message), JsonNode.class);

        // As text, so that the order of the fields counts too.
        assertThat(Emptiness.removed(written).toString())
                .isEqualTo(Emptiness.removed(json).toString());
    }

    @Test
    void usesEveryFieldOfEveryMessage() {
        Set<String> used = new TreeSet<>();
        Set<Class<?>> seen = GoldenSamples.messages().values().stream().collect(Collectors.toSet());
        names().forEach(name -> note(
                MessageCodec.read(
                        GoldenSamples.json(name), GoldenSamples.messages().get(name)),
                used,
                seen));

        Set<String> all = seen.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(component -> nameOf(type, component)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).as("fields that some sample fills").containsExactlyElementsOf(all);
    }

    @Test
    void pointsOnlyToWordsThatStandInTheArticle() {
        String text = GoldenSamples.article().text();

        assertThat(GoldenSamples.claims().claims()).hasSize(4).allSatisfy(claim -> assertThat(spans(claim))
                .isNotEmpty()
                .allSatisfy(
                        span -> assertThat(span.standsIn(text)).as(span.text()).isTrue()));
    }

    @Test
    void hasBlocksInReadingOrderThatDoNotOverlap() {
        List<Article.Block> blocks = GoldenSamples.article().blocks();

        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).start())
                    .isGreaterThanOrEqualTo(blocks.get(i - 1).end());
        }
        assertThat(blocks).map(Article.Block::kind).contains(allKinds());
    }

    @Test
    void tellsOfOneEvent() {
        Incident incident = GoldenSamples.incident();

        assertThat(GoldenSamples.claims().claims())
                .containsAll(incident.claims().stream()
                        .map(Incident.IncidentClaim::claim)
                        .toList());
        assertThat(GoldenSamples.copies().incidents()).containsEntry(incident.incidentId(), incident.revision());
        assertThat(GoldenSamples.dissolvedIncident().successors()).containsExactly(incident.incidentId());
        assertThat(GoldenSamples.originalCopies().articleId())
                .isEqualTo(GoldenSamples.copies().of());
        assertThat(GoldenSamples.withdrawnClaims().versionId())
                .isEqualTo(GoldenSamples.canceledArticle().versionId());
        assertThat(GoldenSamples.withdrawnClaims().order())
                .isEqualTo(GoldenSamples.canceledArticle().order());
    }

    @Test
    void carriesEveryWireCopyHeader() {
        List<String> documented = Arrays.stream(WireHeaders.class.getFields())
                .map(GoldenSamplesTest::value)
                .toList();

        assertThat(Stream.of(GoldenSamples.wireCopy(), GoldenSamples.embargoedWireCopy())
                        .flatMap(record -> StreamSupport.stream(record.headers().spliterator(), false))
                        .map(Header::key)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(documented);
        assertThat(GoldenSamples.wireCopy().value()).asString().startsWith("Air strike hits");
    }

    @Test
    void saysWhichSampleThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldenSamples.json("weather"))
                .withMessage("no sample /samples/v1/weather.json");
    }

    private static Article.BlockKind[] allKinds() {
        return Arrays.stream(Article.BlockKind.values())
                .filter(kind -> kind != Article.BlockKind.UNKNOWN)
                .toArray(Article.BlockKind[]::new);
    }

    private static String nameOf(Class<?> type, RecordComponent component) {
        return type.getName().replaceFirst(".*\\.", "") + "." + component.getName();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void note(Object value, Set<String> used, Set<Class<?>> seen) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> note(item, used, seen));
        } else if (value instanceof Record message) {
            seen.add(message.getClass());
            for (RecordComponent component : message.getClass().getRecordComponents()) {
                Object field = read(message, component);
                boolean empty = field == null
                        || (field instanceof Collection<?> items && items.isEmpty())
                        || (field instanceof Map<?, ?> map && map.isEmpty());
                if (!empty) {
                    used.add(nameOf(message.getClass(), component));
                    note(field, used, seen);
                }
            }
        }
    }

    private static Object read(Record message, RecordComponent component) {
        try {
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Span> spans(Claim claim) {
        Stream<Span> singles = Stream.of(claim.statusCue(), claim.quote(), claim.evidence());
        Stream<Span> names = Stream.of(claim.actors(), claim.targets())
                .flatMap(List::stream)
                .map(entity -> new Span(entity.start(), entity.end(), entity.text()));
        Stream<Span> places = claim.places().stream().map(p -> new Span(p.start(), p.end(), p.text()));
        Stream<Span> tallies = claim.tallies().stream().map(t -> new Span(t.start(), t.end(), t.text()));
        Stream<Span> weapons = claim.weapons().stream().map(w -> new Span(w.start(), w.end(), w.text()));
        Stream<Span> speakers = claim.attribution().stream().map(s -> new Span(s.start(), s.end(), s.text()));
        Stream<Span> event = Stream.of(claim.event()).map(e -> new Span(e.start(), e.end(), e.text()));
        Stream<Span> time = Stream.ofNullable(claim.time()).map(t -> new Span(t.textStart(), t.textEnd(), t.text()));
        return Stream.of(singles, names, places, tallies, weapons, speakers, event, time)
                .flatMap(spans -> spans)
                .filter(span -> span != null)
                .toList();
    }
}
