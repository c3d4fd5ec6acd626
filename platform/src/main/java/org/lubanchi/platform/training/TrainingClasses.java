package org.lubanchi.platform.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;

/** Training classes from proposal to lock (培训班办理), with projects and filings of the school that holds them. */
public interface TrainingClasses {
    /** Files for an occupation and level as an evaluation agency; the same request twice is one filing. */
    Filing file(Reader by, NewFiling filing);

    /** What a school has filed for, the newest last. */
    List<Filing> listFilings(String school);

    /** Opens a project; the same request twice is one project. */
    Project open(Reader by, NewProject project);

    /** The projects of a school, by name. */
    List<Project> listProjects(String school);

    /**
     * Proposes a class; the same request twice is one class.
     *
     * @throws org.lubanchi.platform.http.Refusal when the plan contradicts itself or the number is taken
     */
    ClassCase propose(Reader by, NewClass proposed);

    /** The classes of schools that end in a year, the latest first. */
    List<ClassCase> list(List<String> schools, int year);

    /** The classes anybody may sign up for now, of all schools, the next to start first. */
    List<ClassCase> listOpen(String search);

    /** A class. */
    ClassCase require(long id);

    /** What the rules say of classes now, by class: counted or not, and why. */
    Map<Long, List<Issue>> flags(List<ClassCase> held);

    /** Plans a session; the same day and hour twice is one session. */
    Session plan(Reader by, long held, NewSession session);

    /** The sessions of a class in the order of time. */
    List<Session> listSessions(long held);

    /**
     * Moves a class on. The same move twice by the same person is one move.
     *
     * @param version the version the mover saw
     * @throws org.lubanchi.platform.http.Refusal when the move is not open to them, or somebody was faster
     */
    ClassCase move(Reader by, long id, int version, ClassState to, String note);

    /** How a class came to stand where it stands. */
    List<Step> listSteps(String kind, long subject);

    /** A filing as an evaluation agency to be made (新评价备案). */
    record NewFiling(String occupation, String level, String document, LocalDate from, LocalDate to, String request) {}

    /** A filing as an evaluation agency (评价机构备案): which occupation and level a school may assess. */
    record Filing(
            long id, String school, String occupation, String level, String document, LocalDate from, LocalDate to) {}

    /** A project to be opened (新培训项目). */
    record NewProject(
            String name,
            String industry,
            boolean publicBenefit,
            boolean skills,
            boolean elderly,
            boolean domesticService,
            String request) {}

    /**
     * A training project (培训项目). Care of the elderly and domestic service are tags across industries, not parts of a sum.
     *
     * @param industry the section of economic activity
     */
    record Project(
            long id,
            String school,
            String name,
            String industry,
            boolean publicBenefit,
            boolean skills,
            boolean elderly,
            boolean domesticService) {}

    /** A class to be proposed (新培训班). */
    record NewClass(long project, Plan plan, String request) {}

    /**
     * What a class is planned to be (办班计划).
     *
     * @param number its number within the school
     * @param hours class hours in all, online ones included
     */
    record Plan(
            String number,
            String title,
            int hours,
            int onlineHours,
            LocalDate starts,
            LocalDate ends,
            int capacity,
            BigDecimal fee,
            Spot spot) {}

    /** Where a class is held (教学点); without a position the distance of a sign-in is not judged. */
    record Spot(
            String name,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    /**
     * A training class (培训班) as a case.
     *
     * @param version rises with every move
     * @param trainees signed up and not withdrawn
     * @param completed of these who completed
     */
    record ClassCase(
            long id,
            String school,
            Project project,
            Plan plan,
            ClassState state,
            int version,
            int trainees,
            int completed) {}

    /** A session to be planned (新课次). */
    record NewSession(LocalDate day, LocalTime starts, int hours, boolean online) {}

    /**
     * A session of a class (课次).
     *
     * @param present who signed in
     * @param doubtful of these whose sign-in the trainer has not yet confirmed
     */
    record Session(
            long id,
            long held,
            LocalDate day,
            LocalTime starts,
            int hours,
            boolean online,
            int present,
            int doubtful) {}

    /** One move of a case (流转记录). */
    record Step(String from, String to, String role, String at, String note) {}
}
