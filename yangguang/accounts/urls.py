"""Addresses of accounts."""

from django.urls import path

from yangguang.accounts.views import audit, links, log_in, mine, passkeys, people, provider, ties, tokens

app_name = "accounts"
urlpatterns = [
    path("account/log-in/", log_in.log_in, name="log-in"),
    path("account/log-out/", log_in.log_out, name="log-out"),
    path("account/log-in/passkey/question/", passkeys.ask_entry, name="ask-entry"),
    path("account/log-in/passkey/", passkeys.enter, name="enter"),
    path("account/log-in/provider/", provider.go, name="by-provider"),
    path("account/log-in/provider/answer/", provider.come_back, name="from-provider"),
    path("account/log-in/provider/code/", provider.prove, name="provider-code"),
    path("account/passkeys/", passkeys.passkeys, name="passkeys"),
    path("account/passkeys/new/", passkeys.add, name="add-passkey"),
    path("account/passkeys/<int:passkey_id>/revocation/", passkeys.revoke, name="revoke-passkey"),
    path("account/tokens/", tokens.tokens, name="tokens"),
    path("account/tokens/<int:token_id>/revocation/", tokens.revoke, name="revoke-token"),
    path("account/kept/", log_in.show_kept, name="kept"),
    path("account/", mine.mine, name="mine"),
    path("account/password/", mine.password, name="password"),
    path("account/sessions/ending/", mine.end_sessions, name="end-sessions"),
    path("account/link/<str:token>/", links.bind, name="link"),
    path("account/link/<str:token>/opening/", links.open_it, name="open"),
    path("accounts/", people.people, name="people"),
    path("accounts/new/", people.new, name="new"),
    path("accounts/<int:user_id>/", people.person, name="person"),
    path("accounts/<int:user_id>/grant/", people.grant, name="grant"),
    path("accounts/<int:user_id>/revocation/", people.revoke, name="revoke"),
    path("accounts/<int:user_id>/disabling/", people.disable, name="disable"),
    path("accounts/<int:user_id>/enabling/", people.enable, name="enable"),
    path("accounts/<int:user_id>/link/", people.link, name="issue-link"),
    path("accounts/<int:user_id>/recovery/", people.ask_recovery, name="ask-recovery"),
    path("accounts/<int:user_id>/tie/", ties.tie, name="tie"),
    path("accounts/<int:user_id>/tie/approval/", ties.approve, name="approve-tie"),
    path("accounts/<int:user_id>/tie/end/", ties.untie, name="untie"),
    path("accounts/recoveries/<int:recovery_id>/approval/", people.approve_recovery, name="approve-recovery"),
    path("audit/", audit.rows, name="audit"),
    path("audit/verification/", audit.verify, name="verify-audit"),
]
