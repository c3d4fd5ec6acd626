package org.lubanchi.platform.training.internal;

import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;

/** What a trainee is told when a sign-in is not taken; nothing tells whether a name is on a list. */
final class SignInTexts {
    private static final LocalText ONCE = new LocalText("每名学员每次课签到一次", "each trainee signs in once a session");

    private SignInTexts() {}

    static Refusal unknownCode() {
        return TrainingRefusals.of(
                Refusal.Kind.BAD_REQUEST,
                "unknown-code",
                "code",
                new TrainingRefusals.Said(
                        new LocalText("没有这个签到码，或这个班不在训", "no such code, or the class is not running"),
                        new LocalText("教师屏幕上现在的六位签到码", "the six digits on the trainer's screen now"),
                        new LocalText("签到码由教师当堂发出", "codes are made in class"),
                        new LocalText("请看屏幕重新输入", "look at the screen and type again")));
    }

    static Refusal notOnTheList() {
        return TrainingRefusals.of(
                Refusal.Kind.BAD_REQUEST,
                "not-on-the-list",
                "name",
                new TrainingRefusals.Said(
                        new LocalText("姓名和身份号码后四位与本班名册对不上", "name and last four characters fit nobody of this class"),
                        new LocalText("报名时登记的姓名和身份号码后四位", "as given when signing up"),
                        new LocalText("只有本班学员能签到", "only trainees of the class sign in"),
                        new LocalText("请核对后重试，或请教师手工补记", "check both, or ask the trainer to record it")));
    }

    static Refusal usedBefore(String title) {
        return TrainingRefusals.of(
                Refusal.Kind.CONFLICT,
                "already-signed-in",
                title,
                new TrainingRefusals.Said(
                        new LocalText("这名学员这次课已经签到", "this trainee has signed in to this session already"),
                        ONCE,
                        new LocalText("同一签到码不能代签", "a code signs nobody in twice or for another"),
                        new LocalText("若不是本人签的，请告诉教师", "tell the trainer if it was not you")));
    }

    static Refusal tooMany() {
        return TrainingRefusals.of(
                Refusal.Kind.TOO_MANY,
                "too-many-codes",
                "code",
                new TrainingRefusals.Said(
                        new LocalText("错误的签到次数太多", "too many wrong attempts"),
                        new LocalText("十分钟后再试", "a pause of ten minutes"),
                        new LocalText("防止他人猜签到码", "so that nobody guesses codes"),
                        new LocalText("请教师手工补记", "ask the trainer to record it by hand")));
    }
}
