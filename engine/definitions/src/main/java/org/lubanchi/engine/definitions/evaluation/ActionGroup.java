package org.lubanchi.engine.definitions.evaluation;

import org.lubanchi.engine.kernel.LocalText;

/**
 * A box or part of a plan that holds actions (行动专栏).
 *
 * @param id plan and name, for example {@code zhejiang_2021/box_01}
 * @param plan the plan's name
 * @param label what it is about
 * @param place where the plan prints it
 */
public record ActionGroup(String id, String plan, LocalText label, PlanTarget.Place place) {}
