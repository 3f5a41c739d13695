package io.wireloom.bench.line;

import io.wireloom.backing.Database;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.WireCopy;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.desk.ServiceProcess;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Lag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run hop}: what a service costs beside what it exists for. */
@Command(
        name = "hop",
        description =
                "Has the extract-service pass on articles that hold nothing to extract, as they are withdrawn, and plain"
                        + " clients do the same: consume, decode, encode, produce.",
        mixinStandardHelpOptions = true)
public final class HopCommand implements Callable<Integer> {

    private static final int WRITTEN = 500;
    private static final long POLL_MILLIS = 50;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double TARGET = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--articles", description = "Articles that are counted (${DEFAULT-VALUE}).")
    private int articles = 30_000;

    @Option(names = "--warm-up", description = "Articles that come before them (${DEFAULT-VALUE}).")
    private int warmUp = 15_000;

    @Mixin
    private CopyOptions sent;

    /** Seconds of processor, and seconds, for one article. */
    private record Cost(double cpuSeconds, double seconds) {}

    @Override
    public Integer call() throws Exception {
        Path jar = sent.jar("extract-service");
        if (articles < 1 || warmUp < 0) {
            throw new BadInputException("--articles must be at least 1, --warm-up at least 0");
        }
        Path folder = Files.createTempDirectory("wireloom-hop");
        try (BrokerProcess broker = BrokerProcess.start(folder.resolve("broker"));
                Admin admin = Lag.client(Map.of("bootstrap.servers", broker.bootstrapServers()), PATIENCE)) {
            admin.createTopics(Topic.all().stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                            .toList())
                    .all()
                    .get();
            fill(broker.bootstrapServers());
            Cost service = service(jar, broker.bootstrapServers(), admin);
            Cost plain = plain(broker.bootstrapServers());
            return report(service, plain);
        }
    }

    private int report(Cost service, Cost plain) {
        double times = service.cpuSeconds / plain.cpuSeconds;
        new Table("hop, " + sent.words() + " words", "ms of CPU each", "a second", "times")
                .row("plain clients", plain.cpuSeconds * 1_000, Math.round(1 / plain.seconds), 1.0)
                .row("extract-service", service.cpuSeconds * 1_000, Math.round(1 / service.seconds), times)
                .print(spec.commandLine().getOut());
        return times <= TARGET ? 0 : 1;
    }

    private void fill(String servers) {
        Line line = new Line();
        WireCopy copy = sent.copy();
        List<Article> written = copy.some(WRITTEN).stream()
                .map(item -> withdrawn(line.article(new Document(
                        item.itemId() + item.version(), item.text(), item.published(), item.feed(), null))))
                .toList();
        try (KafkaProducer<String, byte[]> producer = producer(servers)) {
            for (int i = 0; i < warmUp + articles; i++) {
                var unused =
                        producer.send(OutgoingRecords.of(written.get(i % WRITTEN), "ingest-service", Instant.now()));
            }
        }
    }

    private static Article withdrawn(Article article) {
        return MessageCodec.read(
                MessageCodec.writeText(article).replace("\"status\":\"usable\"", "\"status\":\"canceled\""),
                Article.class);
    }

    private Cost service(Path jar, String servers, Admin admin) throws Exception {
        Database none = new Database("localhost", 1, "none", "none", "none");
        ServiceProcess service = ServiceProcess.launch(jar, servers, none, List.of("-Xmx640m"), Map.of());
        try {
            awaitPassed(admin, warmUp, service);
            double cpu = LineStack.seconds(service.handle());
            long passed = passed(admin);
            long started = System.nanoTime();
            awaitPassed(admin, warmUp + articles, service);
            long counted = warmUp + articles - passed;
            return new Cost(
                    (LineStack.seconds(service.handle()) - cpu) / counted,
                    (System.nanoTime() - started) / 1e9 / counted);
        } finally {
            service.close();
        }
    }

    private static void awaitPassed(Admin admin, long count, ServiceProcess service) throws Exception {
        while (passed(admin) < count) {
            service.check();
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static long passed(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, Topic.PARTITIONS)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        partition -> new TopicPartition(Topic.CLAIMS.topicName(), partition),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private Cost plain(String servers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "group.id", "plain",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
        ProcessHandle here = ProcessHandle.current();
        double cpu = 0;
        long started = 0;
        int passed = 0;
        int counted = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<String, byte[]> producer = producer(servers)) {
            consumer.subscribe(List.of(Topic.ARTICLES.topicName()));
            while (passed < warmUp + articles) {
                if (counted == 0 && passed >= warmUp) {
                    cpu = LineStack.seconds(here);
                    started = System.nanoTime();
                    counted = warmUp + articles - passed;
                }
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> record : records) {
                    var unused = producer.send(empty(MessageCodec.read(record.value(), Article.class)));
                }
                producer.flush();
                consumer.commitSync();
                passed += records.count();
            }
        }
        return new Cost((LineStack.seconds(here) - cpu) / counted, (System.nanoTime() - started) / 1e9 / counted);
    }

    /** What the extract-service writes of an article that holds nothing, under a name that nobody reads. */
    private static ProducerRecord<String, byte[]> empty(Article article) {
        ArticleClaims claims = new ArticleClaims(
                article.articleId(),
                article.versionId(),
                article.order(),
                article.status(),
                "plain",
                false,
                List.of(),
                List.of());
        ProducerRecord<String, byte[]> record = OutgoingRecords.of(claims, "extract-service", Instant.now());
        return new ProducerRecord<>(
                Topic.CLAIMS_CANDIDATE.topicName(), null, record.key(), record.value(), record.headers());
    }

    private static KafkaProducer<String, byte[]> producer(String servers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", "true");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
