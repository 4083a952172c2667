"""Requests as hypothesis draws them."""

from datetime import date

from hypothesis import strategies as st

from yangguang.cases.annual import Applicant, Request
from yangguang.cases.replies import Reply

DAYS = st.dates(min_value=date(2023, 1, 1), max_value=date(2027, 12, 31))


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """Any request: answered in one of all ways, on the same day or years later, or still open."""
    received = draw(DAYS)
    replied = draw(st.none() | st.dates(min_value=received, max_value=date(2028, 12, 31)))
    reply = draw(st.sampled_from(Reply)) if replied else None
    return Request(draw(st.sampled_from(Applicant)), received, reply, replied)
