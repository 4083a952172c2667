"""Who gets which answer where: one row for each address and method."""

from dataclasses import dataclass, field

from yangguang.accounts.models import Role

IN, DENIED, FOUND, SEE, MISSING, WRONG, METHOD, BUSY, SHUT, UNREAD = 200, 403, 302, 303, 404, 400, 405, 503, 401, 415
ALL = frozenset([*Role.values, ""])
ADMINS = frozenset({"system_admin", "security_admin"})
SYSTEM_ADMIN, SECURITY, AUDIT = frozenset({"system_admin"}), frozenset({"security_admin"}), frozenset({"audit_admin"})
EDITOR, REVIEWER, PUBLISHER = frozenset({"editor"}), frozenset({"reviewer"}), frozenset({"publisher"})
CUSTODIAN = frozenset({"custodian"})
READERS = EDITOR | REVIEWER | PUBLISHER
HANDLERS = ALL - SYSTEM_ADMIN - SECURITY - AUDIT  # whoever holds one of the three powers reads no case


TRAINED = {"day": "2026-03-02", "topic": "一次性告知", "minutes": "90", "officers": "6"}
LOOKED = {"day": "2026-03-09", "found": "good", "text": "完好", "yuan": ""}
PLANNED = {
    "what": "绘本会",
    "day": "2026-03-12",
    "opens": "09:00",
    "closes": "10:00",
    "whom": "所有居民",
    "fee": "free",
}


@dataclass(frozen=True)
class Row:
    """Who gets `answer`; staff beside them get 403, and so does everyone of another office where `office` is set.

    Without a log-in everyone is sent to log in, unless `stranger` says otherwise.
    """

    name: str
    method: str
    who: frozenset[str]
    answer: int
    stranger: int = FOUND
    office: bool = False
    sent: dict[str, str] = field(default_factory=dict, hash=False)
    denied: int = DENIED  # what everybody else gets


OPEN = [
    Row("web:asset", "get", ALL, MISSING, MISSING),
    Row("web:worker", "get", ALL, IN, IN),
    Row("web:offline", "get", ALL, IN, IN),
    Row("web:search", "get", ALL, IN, IN),
    Row("web:rate", "get", ALL, IN, IN),
    Row("web:rate", "post", ALL, IN, IN, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:rated", "get", ALL, IN, IN),
    Row("web:rated", "post", ALL, IN, IN, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:fix", "get", ALL, IN, IN),
    Row("web:fix", "post", ALL, IN, IN),
    Row("web:fixed", "get", ALL, IN, IN),
    Row("web:fixed", "post", ALL, IN, IN, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:find", "get", ALL, IN, IN),
    Row("web:ask", "get", ALL, IN, IN),
    Row("web:follow-leave", "post", ALL, SEE, SEE, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:ask", "post", ALL, IN, IN),
    Row("web:follow-objection", "get", ALL, IN, IN),
    Row("web:follow-objection", "post", ALL, IN, IN, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:follow-case", "get", ALL, SEE, SEE),
    Row("web:follow-case", "post", ALL, SEE, SEE, sent={"code": "AAAA-AAAA-AAAA-AAAA", "verb": "withdraw"}),
    Row("web:follow-paper", "post", ALL, MISSING, MISSING, sent={"code": "AAAA-AAAA-AAAA-AAAA", "paper": "1"}),
    Row("web:object", "get", ALL, MISSING, MISSING),
    Row("web:object", "post", ALL, MISSING, MISSING),
    Row("web:follow", "get", ALL, IN, IN),
    Row("web:follow", "post", ALL, IN, IN, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:whereabouts", "get", ALL, IN, IN),
    Row("web:screen", "get", ALL, IN, IN),
    Row("public", "get", ALL, MISSING, MISSING),
    Row("public", "post", ALL, METHOD, METHOD),
    Row("home", "get", ALL, MISSING, MISSING),
    Row("accounts:log-in", "get", ALL, IN, IN),
    Row("accounts:log-in", "post", ALL, DENIED, DENIED),
    Row("accounts:ask-entry", "post", ALL, IN, IN),
    Row("accounts:enter", "post", ALL, DENIED, DENIED),
    Row("accounts:by-provider", "get", ALL, MISSING, MISSING),  # no county has a provider unless it sets one
    Row("accounts:from-provider", "get", ALL, MISSING, MISSING),
    Row("accounts:provider-code", "get", ALL, MISSING, MISSING),
    Row("accounts:provider-code", "post", ALL, MISSING, MISSING),
    Row("accounts:link", "get", ALL, DENIED, DENIED),
    Row("accounts:link", "post", ALL, DENIED, DENIED),
    Row("accounts:open", "get", ALL, DENIED, DENIED),
    Row("accounts:open", "post", ALL, DENIED, DENIED),
]
OWN = [
    Row("web:desk", "get", ALL, IN),
    Row("web:tell", "get", ALL, IN),
    Row("web:tell", "post", ALL, WRONG, sent={"state": "nowhere"}),
    Row("web:notices", "get", ALL, IN),
    Row("web:round", "get", ALL, IN),
    Row("web:round-state", "get", ALL, IN),
    Row("accounts:log-out", "post", ALL, FOUND),
    Row("accounts:log-out", "get", ALL, METHOD),
    Row("accounts:kept", "get", ALL, FOUND),
    Row("accounts:mine", "get", ALL, IN),
    Row("accounts:password", "get", ALL, IN),
    Row("accounts:password", "post", ALL, IN),
    Row("accounts:end-sessions", "post", ALL, FOUND),
    Row("accounts:passkeys", "get", ALL, IN),
    Row("accounts:add-passkey", "post", ALL, DENIED),
    Row("accounts:revoke-passkey", "post", ALL, DENIED),
    Row("accounts:tokens", "get", ALL, IN),
    Row("accounts:tokens", "post", ALL, DENIED),
    Row("accounts:revoke-token", "post", ALL, DENIED),
]
POWER = [
    Row("accounts:people", "get", ADMINS, IN),
    Row("accounts:new", "get", SYSTEM_ADMIN, IN),
    Row("accounts:new", "post", SYSTEM_ADMIN, IN),
    Row("accounts:person", "get", ADMINS, IN),
    Row("accounts:grant", "post", SECURITY, WRONG),
    Row("accounts:revoke", "post", SECURITY, WRONG),
    Row("accounts:disable", "post", ADMINS, WRONG),
    Row("accounts:enable", "post", ADMINS, WRONG),
    Row("accounts:issue-link", "post", SYSTEM_ADMIN, IN),
    Row("accounts:ask-recovery", "post", SYSTEM_ADMIN, WRONG),
    Row("accounts:approve-recovery", "post", SECURITY, IN),
    Row("accounts:tie", "post", SYSTEM_ADMIN, MISSING),
    Row("accounts:approve-tie", "post", SECURITY, MISSING),
    Row("accounts:untie", "post", ADMINS, MISSING),
    Row("accounts:audit", "get", AUDIT, IN),
    Row("accounts:verify-audit", "post", AUDIT, IN),
    Row("clocks:calendar", "get", SYSTEM_ADMIN, IN),
    Row("clocks:calendar", "post", SYSTEM_ADMIN, WRONG, sent={"handed": "!"}),
    Row("matters:catalogue", "get", PUBLISHER, IN),
    Row("matters:catalogue", "post", PUBLISHER, WRONG, sent={"handed": "!"}),
    Row("matters:guided-path", "get", PUBLISHER, IN),
    Row("matters:guided-path", "post", PUBLISHER, WRONG, sent={"handed": "!"}),
]
NOTICES = [
    Row("web:matters", "get", EDITOR, IN),
    Row("web:kinds", "get", EDITOR, IN),
    Row("web:draft", "get", EDITOR, IN),
    Row("web:draft", "post", EDITOR, IN),
    Row("web:take-in-file", "get", EDITOR, IN),
    Row("web:take-in-file", "post", EDITOR, WRONG),
    Row("web:written", "get", ALL, MISSING, office=True),
    Row("web:notice", "get", ALL, IN, office=True),
    Row("web:version", "get", ALL, FOUND, office=True),
    Row("web:revise", "get", EDITOR, IN, office=True),
    Row("web:revise", "post", EDITOR, IN, office=True),
    Row("web:review", "get", REVIEWER, IN, office=True),
    Row("web:sign", "post", REVIEWER, WRONG, office=True),
    Row("web:return", "post", REVIEWER, WRONG, office=True),
    Row("web:post", "get", PUBLISHER, IN, office=True),
    Row("web:post", "post", frozenset(), DENIED, office=True),  # posted already: refused for publishers too
    Row("web:withdraw", "get", PUBLISHER, IN, office=True),
    Row("web:withdraw", "post", PUBLISHER, IN, office=True),
    Row("web:close", "get", PUBLISHER, IN, office=True),
    Row("web:close", "post", frozenset(), DENIED, office=True),  # the window runs: refused for publishers too
    Row("web:villages", "get", ALL, IN, office=True),
    Row("web:rows", "get", READERS, IN, office=True),
    Row("web:rows", "post", EDITOR, WRONG, office=True),
    Row("web:hold", "get", READERS, IN, office=True),
    Row("web:hold", "post", READERS, WRONG, office=True),
    Row("web:release", "get", ALL, IN, office=True),
    Row("web:release", "post", REVIEWER | PUBLISHER, FOUND, office=True, sent={"reason": "已核实"}),
    Row("web:take-in", "get", ALL, IN, office=True),
    Row("web:objection", "get", REVIEWER | PUBLISHER, IN, office=True),
    Row("web:objection", "post", REVIEWER | PUBLISHER, WRONG, office=True),
    Row(
        "web:objection", "post", REVIEWER | PUBLISHER, FOUND, office=True, sent={"outcome": "upheld", "reasons": "已核"}
    ),
    Row("web:proofs", "get", ALL, IN, office=True),
    Row("web:prove", "get", ALL, IN, office=True),
    Row("web:prove", "post", ALL, WRONG, office=True),
    Row("web:proved", "get", ALL, IN, office=True),
    Row("web:send", "post", ALL, WRONG, office=True),
    Row("web:deliveries", "get", ALL, MISSING),
    Row("web:deliver", "get", ALL, MISSING),
    Row("web:posters", "get", ALL, IN, office=True),
    Row("web:posters-of", "get", ALL, IN, office=True),
    Row("web:media", "get", ALL, IN, office=True),
    Row("web:media", "post", ALL, FOUND, office=True),
    Row("web:fetch", "get", ALL, BUSY, office=True),  # not printed yet
    Row("web:office", "get", ALL, IN, office=True),
    Row("web:nameboard", "get", ALL, IN, office=True),
    Row("web:keep", "get", ALL, IN, office=True),
    Row("web:keep", "post", PUBLISHER | SYSTEM_ADMIN, FOUND, office=True, sent=TRAINED),
    Row("web:facilities", "get", ALL, IN, office=True),
    Row("web:new-facility", "get", ALL, IN, office=True),
    Row("web:new-facility", "post", ALL, WRONG, office=True),
    Row("web:facility", "get", ALL, IN, office=True),
    Row("web:look-after", "get", ALL, IN, office=True),
    Row("web:look-after", "post", EDITOR | PUBLISHER, FOUND, office=True, sent=LOOKED),
    Row("web:write", "get", ALL, IN, office=True),
    Row("web:write", "post", PUBLISHER | SYSTEM_ADMIN, FOUND, office=True, sent=PLANNED),
    Row("web:call-off", "get", ALL, IN, office=True),
    Row("web:call-off", "post", PUBLISHER | SYSTEM_ADMIN, FOUND, office=True, sent={"why": "下雨"}),
    Row("web:take-photo-away", "post", PUBLISHER | SYSTEM_ADMIN, FOUND, office=True),
    Row("web:question", "get", ALL, IN, office=True),
    Row("web:question", "post", ALL, WRONG, office=True, sent={"why": "nothing"}),
    Row("web:erratum", "get", ALL, IN, office=True),
    Row("web:erratum", "post", ALL, WRONG, office=True),
    Row("web:remove", "get", PUBLISHER, IN, office=True),
    Row("web:remove", "post", PUBLISHER, FOUND, office=True),
]
COUNTER = [
    Row("web:cases", "get", HANDLERS, IN),
    Row("web:cases-together", "post", ALL, FOUND),
    Row("web:reporter", "get", CUSTODIAN, IN),
    Row("web:reporter", "post", CUSTODIAN, WRONG, sent={"number": "B2026-999999", "reason": "核实。"}),
    # Others' cases, and those about whoever asks, are as if they were not there.
    Row("web:case", "get", HANDLERS, IN, office=True, denied=MISSING),
    Row("web:case-paper", "get", HANDLERS, IN, office=True, denied=MISSING),
    Row("web:tell-case", "get", EDITOR, MISSING, office=True, denied=MISSING),
    Row("web:tell-case", "post", EDITOR, MISSING, office=True, denied=MISSING),
    Row("web:case-step", "get", HANDLERS, IN, office=True, denied=MISSING),
    Row("web:case-step", "post", HANDLERS, WRONG, office=True, denied=MISSING),
    Row("web:case-step", "post", HANDLERS, FOUND, office=True, sent={"words": "已核对档案。"}, denied=MISSING),
    Row("web:accuse", "get", HANDLERS, IN, office=True, denied=MISSING),
    Row("web:accuse", "post", HANDLERS, WRONG, office=True, denied=MISSING),
    Row("web:step-aside", "get", HANDLERS, IN, office=True, denied=MISSING),
    Row("web:step-aside", "post", HANDLERS, WRONG, office=True, denied=MISSING),
    Row("web:step-aside", "post", HANDLERS, FOUND, office=True, sent={"sure": "on"}, denied=MISSING),
    Row("web:send-paper", "get", HANDLERS, IN, office=True, denied=MISSING),
    Row("web:send-paper", "post", HANDLERS, WRONG, office=True, denied=MISSING),
    Row("web:ratings", "get", HANDLERS, IN),
    Row("web:rating", "get", HANDLERS, IN),
    Row("web:rating-deed", "get", HANDLERS, IN),
    Row("web:rating-deed", "post", HANDLERS, WRONG),
    Row("web:rating-deed", "post", HANDLERS, FOUND, sent={"finding": "founded"}),
    Row("web:rating-appeal", "get", HANDLERS, MISSING),  # of one's own office nobody decides
    Row("web:rating-appeal", "post", HANDLERS, MISSING, sent={"lifted": "yes", "words": "计入"}),
    Row("web:slip", "get", HANDLERS, IN),
    Row("web:slip", "post", HANDLERS, WRONG, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:slips", "get", HANDLERS, IN),
    Row("web:slips", "post", HANDLERS, WRONG),
    Row("web:counters", "get", HANDLERS, IN, office=True),
    Row("web:counters", "post", HANDLERS, WRONG, office=True),
    Row("web:print-slips", "get", HANDLERS, IN, office=True),
    Row("web:print-slips", "post", HANDLERS, WRONG, office=True, sent={"number": "0"}),
    Row("web:ratings-left-out", "get", HANDLERS, IN, office=True),
    Row("web:ratings-left-out", "post", HANDLERS, WRONG, office=True),
    Row("web:accountability", "get", ALL, MISSING),  # a head alone decides
    Row("web:accountability", "post", ALL, MISSING),
    Row("web:take-in-case", "get", ALL, IN, office=True),
    Row("web:take-in-case", "post", ALL, IN, office=True),
    Row("web:recover", "get", ALL, IN),
    Row("web:recover", "post", ALL, WRONG),
]
MINE = [  # a resident's own: whoever has no session of a resident is led to the door, staff of every role too
    Row("web:enter", "get", ALL, IN, IN),
    Row("web:enter", "post", ALL, IN, IN),
    Row("web:enter-code", "get", ALL, SEE, SEE),
    Row("web:enter-code", "post", ALL, IN, IN),
    Row("web:leave", "post", ALL, SEE, SEE),
    Row("web:mine", "get", ALL, SEE, SEE),
    Row("web:mine-kept", "get", ALL, SEE, SEE),
    Row("web:my-cases", "get", ALL, SEE, SEE),
    Row("web:my-cases", "post", ALL, SEE, SEE, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("web:my-case", "get", ALL, SEE, SEE),
    Row("web:let-case-go", "post", ALL, SEE, SEE),
    Row("web:my-papers", "get", ALL, SEE, SEE),
    Row("web:messages", "get", ALL, SEE, SEE),
    Row("web:messages", "post", ALL, SEE, SEE, sent={"say": "stop"}),
    Row("web:stop-recovery", "post", ALL, SEE, SEE),
    Row("web:looks", "get", ALL, SEE, SEE),
    Row("web:consents", "get", ALL, SEE, SEE),
    Row("web:consent", "get", ALL, SEE, SEE),
    Row("web:consent", "post", ALL, SEE, SEE, sent={"say": "yes"}),
    Row("web:subscriptions", "get", ALL, SEE, SEE),
    Row("web:subscriptions", "post", ALL, SEE, SEE, sent={"domain": "hours"}),
    Row("web:unsubscribe", "post", ALL, SEE, SEE),
    Row("web:data", "get", ALL, SEE, SEE),
    Row("web:export", "post", ALL, SEE, SEE),
    Row("web:erase", "get", ALL, SEE, SEE),
    Row("web:erase", "post", ALL, SEE, SEE, sent={"sure": "on"}),
    Row("web:contact", "get", ALL, SEE, SEE),
    Row("web:contact", "post", ALL, SEE, SEE, sent={"new": "13800138000"}),
    Row("web:contact-codes", "get", ALL, SEE, SEE),
    Row("web:contact-codes", "post", ALL, SEE, SEE),
    Row("web:correct", "get", ALL, SEE, SEE),
    Row("web:correct", "post", ALL, SEE, SEE, sent={"value": "张三"}),
]
API = [  # no session opens anything here: what a token or a code opens is tested beside
    Row("api:description", "get", ALL, IN, IN),
    Row("api:start", "get", ALL, IN, IN),
    Row("api:offices", "get", ALL, IN, IN),
    Row("api:office", "get", ALL, IN, IN),
    Row("api:slots", "get", ALL, IN, IN),
    Row("api:matters", "get", ALL, IN, IN),
    Row("api:matter", "get", ALL, IN, IN),
    Row("api:areas", "get", ALL, IN, IN),
    Row("api:place", "get", ALL, IN, IN),
    Row("api:submit", "post", ALL, UNREAD, UNREAD),
    Row("api:follow", "get", ALL, SHUT, SHUT),
    Row("api:write", "post", ALL, SHUT, SHUT),
    Row("api:supplement", "post", ALL, SHUT, SHUT),
    Row("api:reopen", "post", ALL, SHUT, SHUT),
    Row("api:ask-review", "post", ALL, SHUT, SHUT),
    Row("api:ask-rereview", "post", ALL, SHUT, SHUT),
    Row("api:withdraw", "post", ALL, SHUT, SHUT),
    Row("api:book", "post", ALL, SHUT, SHUT),
    Row("api:hand-in", "post", ALL, SHUT, SHUT),
    Row("api:fetch", "get", ALL, SHUT, SHUT),
    Row("api:rate", "get", ALL, SHUT, SHUT),
    Row("api:rate", "post", ALL, SHUT, SHUT),
    Row("api:check", "post", ALL, SHUT, SHUT),
    Row("api:appeal", "post", ALL, SHUT, SHUT),
    Row("api:mine", "get", ALL, SHUT, SHUT),
    Row("api:queue", "get", ALL, SHUT, SHUT),
    Row("api:together", "post", ALL, SHUT, SHUT),
    Row("api:case", "get", ALL, SHUT, SHUT),
    Row("api:paper", "get", ALL, SHUT, SHUT),
    Row("api:step", "post", ALL, SHUT, SHUT),
    Row("api:notices", "get", ALL, SHUT, SHUT),
    Row("api:post", "post", ALL, SHUT, SHUT),
    Row("api:nowhere", "get", ALL, MISSING, MISSING),
    Row("api:nowhere", "post", ALL, MISSING, MISSING),
]
TABLE = [*OPEN, *OWN, *POWER, *NOTICES, *COUNTER, *MINE, *API]
