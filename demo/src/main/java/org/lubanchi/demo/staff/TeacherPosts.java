package org.lubanchi.demo.staff;

import java.util.List;
import java.util.Map;

/**
 * The full-time teachers in the posts of a school (教师岗位).
 *
 * @param post where, on or off the establishment, how many
 * @param degrees how many hold which degree, in the order of {@link StaffPlan#DEGREES}
 * @param titles how many hold which title
 * @param dualQualified how many are dual-qualified
 */
record TeacherPosts(Post post, List<Long> degrees, Map<TitleLevel, Long> titles, long dualQualified) {
    TeacherPosts {
        degrees = List.copyOf(degrees);
        titles = Map.copyOf(titles);
    }
}
