package org.lubanchi.platform.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Some items of a list that can grow (清单的一页), in the order of their keys: asked by the key of the last item one has, so that
 * what comes and goes meanwhile shifts nothing. Without {@code limit} a list is whole, as pages of people want it.
 *
 * @param items in the order of their keys
 * @param next the key of the last item when there are more
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** Items of one page at most. */
    public static final int MOST = 1_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of a list that is at hand.
     *
     * @param key what an item is known by; no two have the same
     * @param after the key behind which the page begins
     * @param limit how many items; all when it is not said, in the order given
     * @throws Refusal when the limit is out of bounds
     */
    public static <T> Page<T> of(
            List<T> all, Function<T, String> key, @Nullable String after, @Nullable Integer limit) {
        if (limit == null) {
            return new Page<>(all, Optional.empty());
        }
        int most = checked(limit);
        List<T> behind = all.stream()
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(most + 1L)
                .toList();
        return cut(behind, most, key);
    }

    /** Cuts what was read one more than was asked. */
    public static <T> Page<T> cut(List<T> read, int limit, Function<T, String> key) {
        return read.size() <= limit
                ? new Page<>(read, Optional.empty())
                : new Page<>(read.subList(0, limit), Optional.of(key.apply(read.get(limit - 1))));
    }

    /**
     * A limit as it was asked.
     *
     * @throws Refusal when it is out of bounds
     */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.badRequest(
                    "limit", Integer.toString(limit), new LocalText("1 到 " + MOST + " 项", "1 to " + MOST + " items"));
        }
        return limit;
    }

    /** The items alone, and in the header {@code Link} where the next ones are. */
    public ResponseEntity<List<T>> answer(String parameter) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        next.ifPresent(key -> answer.header(
                HttpHeaders.LINK,
                "<"
                        + ServletUriComponentsBuilder.fromCurrentRequest()
                                .scheme(null)
                                .host(null)
                                .port(null)
                                .replaceQueryParam(parameter, "{key}")
                                .build(key)
                        + ">; rel=\"next\""));
        return answer.body(items);
    }
}
