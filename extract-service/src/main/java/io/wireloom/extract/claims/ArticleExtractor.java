package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.attribution.ScopeReader;
import io.wireloom.extract.attribution.Turns;
import io.wireloom.extract.attribution.Voices;
import io.wireloom.extract.entities.Home;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.entities.PartyReader;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.events.EventReader;
import io.wireloom.extract.events.Reading;
import io.wireloom.extract.events.Story;
import io.wireloom.extract.events.ToldEvent;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.PosTagger;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Sentence.Style;
import io.wireloom.extract.time.Anchor;
import io.wireloom.extract.time.TimeMention;
import io.wireloom.extract.time.TimeReader;
import java.util.ArrayList;
import java.util.List;

/** Extracts the claims of articles. Deterministic; not safe for several threads at once: one extractor per thread over shared {@link Knowledge}. */
public final class ArticleExtractor {

    private final Knowledge knowledge;
    private final PosTagger tagger;
    private final PartyReader parties;
    private final PlaceMentions places;
    private final EventReader events;

    /** An extractor over shared knowledge. */
    public ArticleExtractor(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.tagger = new PosTagger(knowledge.model(), knowledge.lexicon());
        this.parties = new PartyReader(knowledge.lexicon(), knowledge.gazetteer());
        this.places = new PlaceMentions(knowledge.gazetteer(), knowledge.lexicon());
        this.events = new EventReader(knowledge.lexicon());
    }

    /** A sentence's events with what they were read from. */
    record Told(Reading reading, List<ToldEvent> events) {}

    /** A sentence with the part of the article it stands in. */
    private record Said(Sentence sentence, Block block) {

        /** The number of its live-blog entry, -1 outside. */
        int entry() {
            return block.entry() == null ? -1 : block.entry();
        }
    }

    /** All claims of an article version; none for one that is not usable or not English. */
    public ArticleClaims extract(Article article) {
        boolean readable = article.usable() && Languages.read(article.language());
        List<Said> sentences = readable ? sentences(article) : List.of();
        List<Sentence> plain = sentences.stream().map(Said::sentence).toList();
        boolean stale = StaleText.stale(plain, Anchors.published(article));
        List<Claim> claims = sentences.isEmpty() ? List.of() : claims(article, sentences, plain);
        return new ArticleClaims(
                article.articleId(),
                article.versionId(),
                article.order(),
                article.status(),
                knowledge.version(),
                stale,
                claims);
    }

    private List<Said> sentences(Article article) {
        List<Said> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (!block.kind().ownReporting()) {
                continue;
            }
            Style style =
                    switch (block.kind()) {
                        case HEADLINE -> Style.HEADLINE;
                        case CAPTION -> Style.CAPTION;
                        default -> Style.PROSE;
                    };
            knowledge
                    .segmenter()
                    .sentences(article.text(), block.start(), block.end(), style)
                    .forEach(sentence -> sentences.add(new Said(sentence, block)));
        }
        return sentences;
    }

    private List<Claim> claims(Article article, List<Said> sentences, List<Sentence> plain) {
        Gate gate = Gate.of(knowledge.lexicon(), plain);
        if (!gate.opens()) {
            return List.of();
        }
        Home home = Home.of(plain, knowledge.gazetteer());
        Voices voices = new Voices();
        ScopeReader scopes = new ScopeReader(knowledge.lexicon(), voices);
        Story story = new Story(gate.violent(), gate.commonest());
        Anchors anchors = Anchors.of(article, plain);
        TimeReader times = new TimeReader();
        List<Reading> readings = new ArrayList<>();
        List<List<Scope>> attributed = new ArrayList<>();
        int entry = -1;
        for (Said said : sentences) {
            if (said.entry() != entry) {
                voices.pause();
                entry = said.entry();
            }
            if (gate.worthReading(said.sentence())) {
                Reading reading = read(said.sentence(), anchors.of(said.block()), times, home);
                readings.add(reading);
                attributed.add(scopes.read(reading.parse(), reading.parties()));
            }
        }
        List<Told> told = told(readings, attributed, story);
        return knowledge.confidence().rate(new ClaimAssembler(article, knowledge).claims(told));
    }

    /** The events of all sentences, in order, for the story grows with them. */
    private List<Told> told(List<Reading> readings, List<List<Scope>> attributed, Story story) {
        List<List<Scope>> scopes =
                Turns.settled(readings.stream().map(Reading::sentence).toList(), attributed);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            told.add(new Told(readings.get(i), events.read(readings.get(i), scopes.get(i), story)));
        }
        return told;
    }

    private Reading read(Sentence plain, Anchor anchor, TimeReader timeReader, Home home) {
        Sentence sentence = tagger.tag(plain);
        List<TimeMention> times = timeReader.read(sentence, anchor);
        Parse parse = Parse.of(
                sentence,
                knowledge.lexicon(),
                times.stream().map(TimeMention::range).toList());
        List<Party> found = parties.read(parse, home);
        return new Reading(
                parse, found, places.read(parse, found), Weapons.in(sentence, knowledge.lexicon()), times, anchor);
    }
}
