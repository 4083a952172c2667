"""The app of cases."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Owns everything that an office owes someone, step by step."""

    name = "yangguang.cases"

    def ready(self) -> None:
        """Check annual reports; ask whoever a thread is of; let what is upheld hold to account, and be rewarded."""
        from yangguang.cases import events
        from yangguang.cases.actions import accountability, rewarding
        from yangguang.cases.actions.publish import untold
        from yangguang.cases.annual import filing
        from yangguang.cases.choices import Verb
        from yangguang.cases.queries import threads, yearly
        from yangguang.disclosure import events as disclosed
        from yangguang.disclosure import kinds, permits
        from yangguang.disclosure.choices import Kind
        from yangguang.foundation.events import subscribe

        kinds.checked_by(filing.KIND, yearly.faults)
        permits.asked_of(Kind.THREAD, threads.is_forbidden)
        subscribe(disclosed.WITHDRAWN, "cases.untold", untold)
        answered = events.of_verbs({Verb.ANSWER})
        subscribe(events.STEPPED, "cases.accountability", accountability.on_stepped, wants=answered)
        subscribe(events.STEPPED, "cases.reward", rewarding.on_stepped, wants=answered)
