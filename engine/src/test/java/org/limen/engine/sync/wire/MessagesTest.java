package org.limen.engine.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Standing;
import org.limen.engine.sync.Welcome;

class MessagesTest {
    private static final int SEEDS = 300;

    @Test
    void everyMessageComesOutAsItWentIn() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var some = new Some(new SplittableRandom(seed));
            same(some.greeting(), Messages::of, Messages::greeting, seed);
            same(some.welcome(), Messages::of, Messages::welcome, seed);
            same(some.portion(), Messages::of, Messages::portion, seed);
            same(some.reply(), Messages::of, Messages::reply, seed);
            same(some.catalogue(), Messages::of, Messages::catalogue, seed);
        }
    }

    private static <T> void same(T message, Function<T, byte[]> out, Function<byte[], Came<T>> in, long seed) {
        assertThat(in.apply(out.apply(message))).as("seed %d", seed).isEqualTo(new Came.Whole<>(message));
    }

    @Test
    void anyBytesGiveAMessageOrAProblem() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = changed(Messages.of(new Some(random).portion()), random);
            Came<Portion> came = Messages.portion(bytes);
            if (came instanceof Came.Unreadable<Portion>(var problem)) {
                assertThat(problem.message()).as("seed %d", seed).contains(problem.code());
            }
        }
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            default -> {
                byte[] noise = new byte[random.nextInt(400)];
                random.nextBytes(noise);
                yield noise;
            }
        };
    }

    @Test
    void aMessageThatWouldInflateWithoutEndIsCutShort() throws Exception {
        var bomb = new ByteArrayOutputStream();
        bomb.write(3);
        try (var deflated = new DeflaterOutputStream(bomb, new Deflater(9, true))) {
            for (int i = 0; i < 80; i++) {
                deflated.write(new byte[1 << 20]);
            }
        }
        assertThat(Messages.portion(bomb.toByteArray()))
                .isInstanceOfSatisfying(
                        Came.Unreadable.class,
                        came -> assertThat(came.problem().code()).isEqualTo("too-long"));
    }

    @Test
    void aCountThatPromisesMoreThanThereIsMakesNoRoomForIt() {
        byte[] message = new WireOut().number(Integer.MAX_VALUE).message(5);
        assertThat(Messages.catalogue(message))
                .isInstanceOfSatisfying(
                        Came.Unreadable.class,
                        came -> assertThat(came.problem().code()).isEqualTo("count-too-large"));
    }

    /// Messages of random content.
    private record Some(SplittableRandom random) {
        Greeting greeting() {
            return new Greeting(
                    1, origin(), "0.9", instant(), random.nextBoolean() ? null : clock(), list(this::has), hash());
        }

        Welcome welcome() {
            return random.nextBoolean()
                    ? new Welcome.Closed("revoked", instant())
                    : new Welcome.Open(1, origin(), "0.9", instant(), list(this::standing), hash(), number(), pace());
        }

        Portion portion() {
            return new Portion(origin(), number(), hash(), list(this::carried), head());
        }

        Reply reply() {
            return switch (random.nextInt(5)) {
                case 0 ->
                    new Reply.Receipt(
                            origin(),
                            head(),
                            new Countersignature("Centre", base64(44), instant(), base64(64)),
                            pace());
                case 1 -> new Reply.Misplaced(standing(), pace());
                case 2 -> new Reply.Forked(standing(), number());
                case 3 -> new Reply.Broken(origin(), number(), "root-wrong");
                default -> new Reply.Closed(origin(), "busy", instant(), pace());
            };
        }

        Catalogue catalogue() {
            return new Catalogue(list(() ->
                    new Offered("list", "wanted", number(), instant(), number(), "ab".repeat(32), random.nextInt(9))));
        }

        private Greeting.Has has() {
            return new Greeting.Has(origin(), number(), hash());
        }

        private Standing standing() {
            return new Standing(origin(), number(), hash(), list(() -> new Standing.Mark(number(), hash())));
        }

        private Carried carried() {
            Carried.Content content = random.nextInt(5) == 0
                    ? new Carried.Purged(hash())
                    : new Carried.Whole(HexFormat.of().formatHex(bytes(16)), "{\"é\":\"ب\"}".repeat(random.nextInt(9)));
            return new Carried(
                    new UUID(random.nextLong(), random.nextLong()), "crossing@2", "", instant(), instant(), content);
        }

        private TreeHead head() {
            return new TreeHead("Post Б", number(), hash(), instant(), base64(64));
        }

        private Origin origin() {
            return new Origin("Post " + random.nextInt(9), base64(44));
        }

        private ClockReading clock() {
            return new ClockReading(
                    Duration.ofMillis(random.nextInt() * 1_000L), Duration.ofMillis(random.nextInt(9_000)));
        }

        private Pace pace() {
            return new Pace(random.nextInt(1 << 30), Duration.ofMillis(random.nextInt(9_000)));
        }

        private long number() {
            return random.nextLong() >>> (1 + random.nextInt(62));
        }

        private Instant instant() {
            return Instant.ofEpochSecond(
                    random.nextLong(-9_000_000_000L, 9_000_000_000L), random.nextInt(999) * 1_000L);
        }

        private Hash hash() {
            return Hash.of(bytes(Hash.BYTES));
        }

        private String base64(int length) {
            return Base64.getEncoder().encodeToString(bytes(length));
        }

        private byte[] bytes(int length) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }

        private <T> List<T> list(java.util.function.Supplier<T> each) {
            var items = new ArrayList<T>();
            for (int i = random.nextInt(5); i > 0; i--) {
                items.add(each.get());
            }
            return items;
        }
    }
}
