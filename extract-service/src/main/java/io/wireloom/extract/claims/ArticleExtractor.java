package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.attribution.Turns;
import io.wireloom.extract.coreference.Discourse;
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

    /** A sentence as read, with who speaks in it and the number of its live-blog entry. */
    private record Heard(Reading reading, List<Scope> scopes, int entry) {}

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
                claims,
                readable ? new QuotedSpeech(article, knowledge, tagger, parties).quotations() : List.of());
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
        SoFar soFar = SoFar.of(article, plain, knowledge);
        List<Heard> heard = new ArrayList<>();
        Said unread = null;
        int entry = -1;
        for (Said said : sentences) {
            if (said.entry() != entry) {
                soFar.pause();
                unread = null;
                entry = said.entry();
            }
            if (gate.worthReading(said.sentence())) {
                if (unread != null && Discourse.refers(said.sentence())) {
                    mention(unread, soFar);
                }
                heard.add(read(said, soFar));
                unread = null;
            } else {
                unread = said;
            }
        }
        List<Told> told = told(heard, new Story(gate.violent(), gate.commonest()));
        return knowledge.confidence().rate(new ClaimAssembler(article, knowledge).claims(told));
    }

    /** Takes note of whom a sentence mentions that tells no event itself. */
    private void mention(Said said, SoFar soFar) {
        Parse parse = Parse.of(tagger.tag(said.sentence()), knowledge.lexicon(), List.of());
        soFar.discourse().read(parse, parties.read(parse, soFar.home()));
    }

    private Heard read(Said said, SoFar soFar) {
        Sentence sentence = tagger.tag(said.sentence());
        Anchor anchor = soFar.anchors().of(said.block());
        List<TimeMention> times = soFar.times().read(sentence, anchor);
        Parse parse = Parse.of(
                sentence,
                knowledge.lexicon(),
                times.stream().map(TimeMention::range).toList());
        List<Party> found = parties.read(parse, soFar.home());
        Reading reading = new Reading(
                parse,
                soFar.discourse().read(parse, found),
                places.read(parse, found),
                Weapons.in(sentence, knowledge.lexicon()),
                times,
                anchor);
        return new Heard(reading, soFar.scopes().read(parse, found), said.entry());
    }

    /** The events of all sentences, in order, for the story grows with them. */
    private List<Told> told(List<Heard> heard, Story story) {
        List<List<Scope>> scopes = Turns.settled(
                heard.stream().map(one -> one.reading().sentence()).toList(),
                heard.stream().map(Heard::scopes).toList());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            if (i > 0 && heard.get(i).entry() != heard.get(i - 1).entry()) {
                story.pause();
            }
            Reading reading = heard.get(i).reading();
            told.add(new Told(reading, events.read(reading, scopes.get(i), story)));
        }
        return told;
    }
}
