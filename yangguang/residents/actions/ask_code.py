"""Ask for a one-time code: the answer and the work are the same whether an account stands behind the number or not."""

from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.outbox.choices import Purpose
from yangguang.residents import codes, contacts, reaching, sealing

ENTER, CONFIRM = "code.enter", "code.confirm"


@action("residents.ask_code")
def ask_code(
    *, phone: str, by: Actor = VISITOR, template: str = ENTER, what: str = "", known_device: bool = False
) -> None:
    """Send six digits to a mobile phone, or to an e-mail address; they hold for five minutes and replace older ones.

    They are good for one deed alone: `what`, or what the template says. What a device that came in with this contact
    before asks for, it alone can use, and strangers' codes are counted apart.

    Nothing is looked up: whose number it is plays no part. Raises Invalid, TooManyTries.
    """
    contact = contacts.contact(phone)
    row, digits = codes.new(sealing.of_contact(contact), what=what or template, known=known_device)
    reaching.send(
        contact,
        template=template,
        values={"code": digits, "minutes": str(int(codes.GOOD_FOR.total_seconds() // 60))},
        purpose=Purpose.CODE,
        subject=row.subject,
        key=row.subject,
        by=by,
        stale_after=now() + codes.GOOD_FOR,
    )
