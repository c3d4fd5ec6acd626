package org.lubanchi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.ShownAccounts;
import org.lubanchi.platform.access.SignIn;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, out, and asking who one is. */
@RestController
class SessionController {
    private final SignIn signIn;
    private final Readers readers;
    private final UnitNames names;
    private final ShownAccounts shown;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;

    SessionController(
            SignIn signIn,
            Readers readers,
            UnitNames names,
            ShownAccounts shown,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens) {
        this.signIn = signIn;
        this.readers = readers;
        this.names = names;
        this.shown = shown;
        this.contexts = contexts;
        this.tokens = tokens;
    }

    @GetMapping("/api/session")
    Session who(CsrfToken token) {
        return session(readers.find(), token.getToken());
    }

    /** A new session and a new token: what was known before signing in is worth nothing after. */
    @PostMapping("/api/session")
    Session enter(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Reader reader = signIn.prove(credentials.account(), credentials.password(), request.getRemoteAddr());
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                reader, "", List.of(new SimpleGrantedAuthority(reader.role().code()))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        CsrfToken token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        return session(Optional.of(reader), token.getToken());
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request) {
        readers.find().ifPresent(signIn::left);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private Session session(Optional<Reader> reader, String token) {
        boolean demo = shown.demonstration();
        if (reader.isEmpty()) {
            List<DemoAccount> accounts = shown.list().stream().map(this::shown).toList();
            return new Session(null, null, "anonymous", null, token, demo, accounts);
        }
        Reader known = reader.get();
        return new Session(
                known.login(), known.name(), known.role().code(), unit(known.unit()), token, demo, List.of());
    }

    private DemoAccount shown(NewAccount account) {
        return new DemoAccount(
                account.login(),
                account.password(),
                account.name(),
                account.role().code(),
                unit(account.unit()));
    }

    private Unit unit(OrgUnitId id) {
        LocalText name = names.nameOf(id);
        return new Unit(id.value(), name.zh(), name.en());
    }

    /** What is typed to sign in. */
    record Credentials(@Nullable String account, @Nullable String password) {
        private static final int LONGEST = 200;

        @Override
        public String account() {
            return checked(account, "account");
        }

        @Override
        public String password() {
            return checked(password, "password");
        }

        private static String checked(@Nullable String value, String field) {
            if (value == null || value.isBlank() || value.length() > LONGEST) {
                throw Refusal.badRequest(
                        field, "", new LocalText("1 到 " + LONGEST + " 个字符", "1 to " + LONGEST + " characters"));
            }
            return value;
        }

        @Override
        public String toString() {
            return "Credentials of " + account;
        }
    }

    record Session(
            @Nullable String account,
            @Nullable String name,
            String role,
            @Nullable Unit unit,
            String csrf,
            boolean demo,
            List<DemoAccount> demoAccounts) {}

    /** An account of a demonstration, with its password. */
    record DemoAccount(String account, String password, String name, String role, Unit unit) {}

    record Unit(String id, String zh, String en) {}
}
