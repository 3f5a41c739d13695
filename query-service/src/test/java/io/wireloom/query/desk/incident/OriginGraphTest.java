package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.copies.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginGraphTest {

    @Test
    void leadsFromSpeakersToTheArticlesThatTellIt() {
        OriginGraph graph = OriginGraph.of(Told.contested(), Told.around());

        assertThat(graph.links())
                .contains(
                        new OriginGraph.Link("river-watch", "article:courier", "told"),
                        new OriginGraph.Link("mayor-haddad", "article:meridian", "told"));
        assertThat(graph.nodes())
                .contains(
                        new OriginGraph.Node("river-watch", "River Watch", "monitor", true, ""),
                        new OriginGraph.Node("article:courier", "The Courier", "article", false, "courier"));
        assertThat(graph.name("article:harbour")).isEqualTo("Harbour Post");
    }

    @Test
    void aCopyHasWhatItPassesOnFromItsOriginal() {
        Incident incident = Copy.incident(
                "inc-1",
                1,
                "Raid",
                Told.claim(Told.COURIER, "c-1", Claim.Status.OCCURRED, 9, "River Watch"),
                Told.claim(Told.MERIDIAN, "c-2", Claim.Status.OCCURRED, 9, "River Watch"));

        OriginGraph graph = OriginGraph.of(incident, Told.around(new Taken("meridian", "courier", Relation.SAME)));

        assertThat(graph.links())
                .containsExactlyInAnyOrder(
                        new OriginGraph.Link("river-watch", "article:courier", "told"),
                        new OriginGraph.Link("article:courier", "article:meridian", "reprinted"));
    }

    @Test
    void putsEachLayerAfterThoseItWasTakenFrom() {
        OriginGraph graph =
                OriginGraph.of(Told.contested(), Told.around(new Taken("harbour", "meridian", Relation.REWRITE)));

        GraphPicture picture = GraphPicture.of(graph, false);

        assertThat(picture.boxes())
                .filteredOn(box -> box.node().key().equals("article:harbour"))
                .extracting(GraphPicture.Box::layer)
                .containsExactly(2);
        assertThat(picture.boxes())
                .extracting(box -> box.x() + " " + box.y())
                .as("no box lies on another")
                .doesNotHaveDuplicates();
        assertThat(picture.lines()).hasSize(graph.links().size());
        assertThat(picture.width()).isGreaterThanOrEqualTo(3 * GraphPicture.BOX_WIDTH);
    }

    @Test
    void twoWhoTookItFromEachOtherStandSomewhere() {
        List<OriginGraph.Node> nodes = List.of(node("a"), node("b"), node("c"));
        List<OriginGraph.Link> links = List.of(link("a", "b"), link("b", "a"), link("b", "c"));

        assertThat(GraphPicture.layers(nodes, links))
                .containsOnlyKeys("a", "b", "c")
                .containsEntry("c", 1);
    }

    @Test
    void leavesOutWhatIsTooMuchToSee() {
        OriginGraph graph = OriginGraph.of(Told.of(500), Told.around());

        assertThat(GraphPicture.of(graph, false).boxes()).hasSize(40);
        assertThat(GraphPicture.of(graph, false).more()).isEqualTo(960);
        assertThat(GraphPicture.of(graph, true).more()).isZero();
    }

    private static OriginGraph.Node node(String key) {
        return new OriginGraph.Node(key, key, "medium", false, "");
    }

    private static OriginGraph.Link link(String from, String to) {
        return new OriginGraph.Link(from, to, "told");
    }
}
