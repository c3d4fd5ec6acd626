package org.lubanchi.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Deadline night (截止夜基准): so many clerks, each one patch every ten seconds and a hand-in at the end, over HTTP.
 *
 * <p>The generator runs on the same machine. A request is timed from when it was due, so that a queue before the server
 * counts too; what was acknowledged is read back cell by cell.
 */
final class ClerkBenchmark {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final BigDecimal LIMIT = new BigDecimal(300_000);
    private static final int SIGNING_IN = 4;

    private final String address;
    private final int clerks;
    private final int minutes;
    private final ConcurrentLinkedQueue<Long> patches = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> handIns = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    private ClerkBenchmark(String address, int clerks, int minutes) {
        this.address = address;
        this.clerks = clerks;
        this.minutes = minutes;
    }

    static List<Measured> measure(String address, String round, int clerks, int minutes) throws Exception {
        return new ClerkBenchmark(address, clerks, minutes).measure(round);
    }

    private List<Measured> measure(String round) throws Exception {
        List<Clerk> all = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 1; i <= clerks; i++) {
                all.add(new Clerk(client, address, "bench-" + i, i));
            }
            try (ExecutorService door = Executors.newFixedThreadPool(SIGNING_IN)) {
                for (Future<?> each : door.invokeAll(
                        all.stream().map(clerk -> begin(clerk, round)).toList())) {
                    each.get();
                }
            }
            night(all);
            Clerk.ReadBack back = new Clerk.ReadBack(0, 0, 0);
            for (Clerk clerk : all) {
                back = back.plus(clerk.readBack());
            }
            return told(back);
        }
    }

    private static Callable<Clerk> begin(Clerk clerk, String round) {
        return () -> {
            clerk.begin(round);
            return clerk;
        };
    }

    private void night(List<Clerk> all) throws Exception {
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        int rounds = Math.max(1, minutes * 6);
        List<Callable<Integer>> works = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Clerk clerk = all.get(i);
            long first = start + i * EVERY_NANOS / all.size();
            works.add(() -> {
                for (int turn = 0; turn < rounds; turn++) {
                    timed(first + turn * EVERY_NANOS, clerk::patch, patches);
                }
                timed(first + rounds * EVERY_NANOS, clerk::handIn, handIns);
                return rounds;
            });
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : crowd.invokeAll(works)) {
                each.get();
            }
        }
    }

    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private void timed(long due, Deed deed, ConcurrentLinkedQueue<Long> times) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        try {
            deed.run();
            times.add((System.nanoTime() - due) / 1000);
        } catch (IOException failed) {
            errors.add(String.valueOf(failed.getMessage()));
        }
    }

    private List<Measured> told(Clerk.ReadBack back) {
        errors.stream().distinct().limit(5).forEach(System.err::println);
        String size = clerks + " 人 " + minutes + " 分钟";
        String sizeEn = clerks + " clerks for " + minutes + " minutes";
        List<Long> requests = new ArrayList<>(patches);
        requests.addAll(handIns);
        return List.of(
                times(
                        "collection.clerks.p95",
                        size + "，补丁与上报合计：共 " + requests.size() + " 次，第 95 百分位",
                        sizeEn + ", patches and hand-ins together: " + requests.size() + ", 95th percentile",
                        requests),
                times(
                        "collection.patch.p95",
                        "其中每 10 秒一次的补丁：共 " + patches.size() + " 次，第 95 百分位",
                        "of these a patch every ten seconds: " + patches.size() + ", 95th percentile",
                        patches),
                times(
                        "collection.hand-in.p95",
                        "其中最后 10 秒内各一次的上报：共 " + handIns.size() + " 次，第 95 百分位",
                        "of these a hand-in each within the last ten seconds: " + handIns.size() + ", 95th percentile",
                        handIns),
                count("collection.errors", "出错的请求", "requests that failed", errors.size()),
                count(
                        "collection.lost",
                        "读回 " + back.cells() + " 格，与确认不符的",
                        "of " + back.cells() + " cells read back, not what was acknowledged",
                        back.lost()),
                count("collection.doubled", "写了两次的格与多出的行", "cells written twice and rows too many", back.doubled()));
    }

    private static Measured count(String id, String zh, String en, long many) {
        return Measured.alone(id, new LocalText(zh, en), "count", Spread.of(many), Optional.of(BigDecimal.ZERO));
    }

    private static Measured times(String id, String zh, String en, Collection<Long> measured) {
        return Measured.alone(id, new LocalText(zh, en), "us", percentile(measured), Optional.of(LIMIT));
    }

    /** The median, the 95th percentile in the middle, and the greatest. */
    private static Spread percentile(Collection<Long> measured) {
        long[] times = measured.stream().mapToLong(Long::longValue).sorted().toArray();
        if (times.length == 0) {
            return Spread.of(0);
        }
        return new Spread(times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
    }
}
