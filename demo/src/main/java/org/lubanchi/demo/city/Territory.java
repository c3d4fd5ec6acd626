package org.lubanchi.demo.city;

import org.lubanchi.engine.kernel.LocalText;

/**
 * The city, one of its counties, or an authority of the city (区域).
 *
 * @param id unit id
 * @param kind {@code city}, {@code county} or {@code authority}
 * @param name the real name: only schools are invented
 * @param parent the unit it belongs to, empty for the city and its authorities
 */
public record Territory(String id, String kind, LocalText name, String parent) {}
