"""Ratings: level, aspects, closed reasons; free words and contact sealed apart, each under a key of its own."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from yangguang.offices.models import Office, Officer
from yangguang.ratings.choices import Aspect, Channel, Level, Look, Reason, What
from yangguang.ratings.models.tickets import Ticket


class Rating(models.Model):
    """What one ticket was used for; office and matter are the ticket's, the day is all that is kept of the time.

    `own_network`: it came from a network of the office, judged at the moment of voting; no address is kept.
    """

    ticket = models.OneToOneField(Ticket, on_delete=models.PROTECT, related_name="rating")
    level = models.CharField(max_length=9, choices=Level)
    channel = models.CharField(max_length=6, choices=Channel)
    anonymous = models.BooleanField()
    own_network = models.BooleanField(default=False)
    taken_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    key = models.UUIDField(unique=True)
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=Level.values), name="rating_of_five_levels"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="rating_channel_known"),
            models.CheckConstraint(
                condition=Q(channel=Channel.PAPER, taken_by__isnull=False, own_network=False)
                | (~Q(channel=Channel.PAPER) & Q(taken_by=None)),
                name="rating_on_paper_is_typed_in",
            ),
        ]

    @property
    def subject(self) -> str:
        """Under which its words are sealed."""
        return f"rating:{self.key}"

    @property
    def contact_subject(self) -> str:
        """Under which the contact is sealed, apart from the words."""
        return f"rating-contact:{self.key}"


class FollowCode(models.Model):
    """The keyed digest of the code that whoever rated a visit took away: who gave out the slip never saw it."""

    rating = models.OneToOneField(Rating, on_delete=models.PROTECT, related_name="+")
    code = models.BinaryField(max_length=32, unique=True)


class AspectLevel(models.Model):
    """The level of one aspect."""

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="aspects")
    aspect = models.CharField(max_length=8, choices=Aspect)
    level = models.CharField(max_length=9, choices=Level)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rating", "aspect"], name="aspect_rated_once"),
            models.CheckConstraint(
                condition=Q(aspect__in=Aspect.values, level__in=Level.values), name="aspect_and_level_known"
            ),
        ]


class RatingReason(models.Model):
    """One closed reason of a bad rating."""

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="reasons")
    reason = models.CharField(max_length=12, choices=Reason)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rating", "reason"], name="reason_said_once"),
            models.CheckConstraint(condition=Q(reason__in=Reason.values), name="rating_reason_closed"),
        ]


class Words(models.Model):
    """Words about a rating, of the rater or of an officer; sealed under the rating's key, erasable."""

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="words")
    what = models.CharField(max_length=9, choices=What)
    number = models.PositiveSmallIntegerField(default=1)
    sealed = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rating", "what", "number"], name="rating_words_once"),
        ]


class Contact(models.Model):
    """How to call back whoever gave it; sealed under a key of its own, never for an anonymous rating, erasable."""

    rating = models.OneToOneField(Rating, on_delete=models.PROTECT, related_name="contact")
    sealed = models.BinaryField()


class ContactLook(models.Model):
    """Somebody who has no part in the rated office opened a contact, and why; the rater sees it."""

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="looks")
    why = models.CharField(max_length=5, choices=Look, default=Look.CALL)
    officer = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(why__in=Look.values), name="look_has_a_reason")]
