package org.lubanchi.platform.training.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.datafolder.DataFolder;
import org.lubanchi.platform.training.IdentityNumber;
import org.springframework.stereotype.Component;

/**
 * Keeps identity numbers: AES-256-GCM for the number itself, a keyed hash for finding it again. Both keys come from the
 * data folder's secret, so a copy of the database alone tells nothing.
 */
@Component
class IdentityVault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final Path secret;
    private final SecureRandom random;
    private @Nullable Keys keys;

    IdentityVault(DataFolder folder, SecureRandom random) {
        this.secret = folder.secret();
        this.random = random;
    }

    private record Keys(SecretKeySpec sealing, SecretKeySpec finding, SecretKeySpec codes) {}

    byte[] seal(IdentityNumber number) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys().sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(number.plain().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    IdentityNumber open(byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, keys().sealing(), new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            byte[] plain = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
            return IdentityNumber.of(new String(plain, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw unreadable(secret, e);
        }
    }

    byte[] lookup(IdentityNumber number) {
        return mac(keys().finding(), number.plain());
    }

    byte[] lookup(String code) {
        return mac(keys().codes(), code);
    }

    /** A code of six digits. */
    String newCode() {
        return String.valueOf(100_000 + random.nextInt(900_000));
    }

    private synchronized Keys keys() {
        Keys known = keys;
        if (known == null) {
            try {
                SecretKeySpec root = new SecretKeySpec(Files.readAllBytes(secret), MAC);
                known = new Keys(
                        new SecretKeySpec(mac(root, "training identity sealing 1"), "AES"),
                        new SecretKeySpec(mac(root, "training identity finding 1"), MAC),
                        new SecretKeySpec(mac(root, "training sign-in codes 1"), MAC));
            } catch (IOException e) {
                throw unreadable(secret, e);
            }
            keys = known;
        }
        return known;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is part of every Java platform", e);
        }
    }

    private static Failure unreadable(Path secret, Exception cause) {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                new Issue(
                        "training.secret-unreadable",
                        Severity.BLOCKING,
                        new Place.WholeFile(String.valueOf(secret.getFileName())),
                        new LocalText("读不出密钥，或它不是加密时的那一把", "the secret cannot be read, or is another one"),
                        new LocalText("数据目录里原来的 secret 文件", "the data folder's own secret file"),
                        new LocalText("身份号码用它加密，没有它谁也看不到", "identity numbers are encrypted with it"),
                        new LocalText("请从备份恢复 secret 文件", "restore the secret file from the backup")),
                cause);
    }
}
