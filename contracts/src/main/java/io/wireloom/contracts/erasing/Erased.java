package io.wireloom.contracts.erasing;

import io.wireloom.contracts.ArticleIds;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Tells the records of erased articles from others. */
public final class Erased {

    private static final Set<String> COPY = Arrays.stream(Topic.values())
            .filter(Topic::ofCopy)
            .map(Topic::topicName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COPY_LETTERS = Arrays.stream(Topic.values())
            .filter(Topic::ofCopy)
            .flatMap(topic -> topic.consumers().stream().map(topic::deadLetterFor))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> articleIds;
    private final Set<String> told;
    private final ArticleMentions mentions;
    private final List<Needle> phrases;

    /**
     * @param articleIds the erased articles
     * @param told ids of the incidents that told of them: their changes name no articles
     * @param phrases words of the articles: whatever holds them goes, too; may be empty
     */
    public Erased(Set<String> articleIds, Set<String> told, List<String> phrases) {
        this.articleIds = Set.copyOf(articleIds);
        this.told = Set.copyOf(told);
        this.mentions = new ArticleMentions(articleIds);
        this.phrases = phrases.stream().map(Needle::of).toList();
    }

    Set<String> articleIds() {
        return articleIds;
    }

    /** Whether a record is of one of the articles. */
    boolean holds(ConsumerRecord<String, byte[]> record) {
        String topic = record.topic();
        boolean wireCopy = COPY.contains(topic);
        return (topic.equals(Topic.CHANGES.topicName()) && told.contains(record.key()))
                || ((wireCopy || COPY_LETTERS.contains(topic)) && unlike(record, wireCopy))
                || named(record);
    }

    /** Whether the id of one of the articles or one of the phrases stands in a record. */
    boolean named(ConsumerRecord<String, byte[]> record) {
        return (record.key() != null && articleIds.contains(record.key()))
                || tells(record.value())
                || StreamSupport.stream(record.headers().spliterator(), false)
                        .map(Header::value)
                        .anyMatch(this::tells);
    }

    private boolean tells(byte[] bytes) {
        return mentions.in(bytes) || phrases.stream().anyMatch(phrase -> phrase.in(bytes));
    }

    /**
     * Whether received copy is of one of the articles, or of nobody knows which article: a document of many items, a part of one, or what
     * others wrote under keys of their own. All of it has been taken in by now.
     */
    private boolean unlike(ConsumerRecord<String, byte[]> record, boolean strictly) {
        String feed = header(record, WireHeaders.FEED);
        String key = record.key();
        boolean keyed = feed != null && key != null && key.startsWith(feed + ":");
        String stated = header(record, WireHeaders.ITEM_ID);
        if (feed != null && stated != null && articleIds.contains(ArticleIds.of(feed, stated))) {
            return true;
        }
        String itemId = keyed ? key.substring(feed.length() + 1) : "";
        boolean known = keyed && header(record, WireHeaders.RECEIVED) != null && !itemId.equals(digest(record.value()));
        return known ? articleIds.contains(ArticleIds.of(feed, itemId)) : strictly;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String digest(byte[] value) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value == null ? new byte[0] : value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
