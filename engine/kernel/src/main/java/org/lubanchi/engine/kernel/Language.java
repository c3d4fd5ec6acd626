package org.lubanchi.engine.kernel;

/** A language (语言) in which the platform speaks to people. */
public enum Language {
    ZH,
    EN
}
