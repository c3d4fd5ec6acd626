package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.List;

/** Where words of one meaning stand in a passage (标志词), searched once however many numbers the passage has. */
final class PassageMarks {
    private final List<int[]> found = new ArrayList<>();

    PassageMarks(WordedPattern words, String text) {
        words.all(text).forEach(match -> found.add(new int[] {match.start(), match.end()}));
    }

    PassageMarks(WordSearch words, String text) {
        int at = words.next(text, 0);
        while (at >= 0) {
            int end = at + words.wordAt(text, at).length();
            found.add(new int[] {at, end});
            at = words.next(text, end);
        }
    }

    /** Where the first begins that lies between two places; -1 when there is none. */
    int first(int from, int to) {
        int at = firstFrom(from);
        return at < found.size() && found.get(at)[1] <= to ? found.get(at)[0] : -1;
    }

    /** Where the last begins that lies between two places; -1 when there is none. */
    int last(int from, int to) {
        int at = firstFrom(to) - 1;
        while (at >= 0 && found.get(at)[1] > to) {
            at--;
        }
        return at >= 0 && found.get(at)[0] >= from ? found.get(at)[0] : -1;
    }

    private int firstFrom(int place) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int half = (low + high) >>> 1;
            if (found.get(half)[0] < place) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low;
    }
}
