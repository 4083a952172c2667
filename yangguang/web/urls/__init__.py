"""Addresses of what is not a file: the desk, forms, search, and the pages of other rooms."""

from django.urls import URLPattern, URLResolver, include, path

from yangguang.web.views import (
    assets,
    desk,
    drafting,
    fixing,
    following,
    notices,
    objecting,
    objections,
    posting,
    printing,
    proving,
    reviewing,
    rows,
    search,
    whereabouts,
)

public: list[URLPattern | URLResolver] = [
    path("search/", search.search, name="search"),
    path("fix/", fixing.fix, name="fix"),
    path("objections/new", objecting.object_, name="object"),
    path("objections/follow/", following.follow, name="follow"),
    path("whereabouts/<int:office_id>/", whereabouts.board, name="whereabouts"),
    path("whereabouts/<int:office_id>/screen/", whereabouts.screen, name="screen"),
    path("assets/<str:name>", assets.asset, name="asset"),
]
staff: list[URLPattern | URLResolver] = [
    path("desk/", desk.desk, name="desk"),
    path("desk/whereabouts/", whereabouts.tell, name="tell"),
    path("notices/", notices.notices, name="notices"),
    path("notices/new/", drafting.matters_to_choose, name="matters"),
    path("notices/new/<int:matter_id>/", drafting.kinds, name="kinds"),
    path("notices/new/<int:matter_id>/<str:kind>/", drafting.draft, name="draft"),
    path("notices/<int:notice_id>/", notices.notice, name="notice"),
    path("notices/<int:notice_id>/version/", drafting.revise, name="revise"),
    path("notices/<int:notice_id>/review/", reviewing.review, name="review"),
    path("notices/<int:notice_id>/review/signature/", reviewing.sign, name="sign"),
    path("notices/<int:notice_id>/review/return/", reviewing.send_back, name="return"),
    path("notices/<int:notice_id>/posting/", posting.post, name="post"),
    path("notices/<int:notice_id>/withdrawal/", posting.withdraw, name="withdraw"),
    path("notices/<int:notice_id>/closure/", posting.close, name="close"),
    path("notices/<int:notice_id>/rows/", rows.villages, name="villages"),
    path("notices/<int:notice_id>/rows/<int:place_id>/", rows.rows, name="rows"),
    path("notices/<int:notice_id>/rows/<int:slice_id>/<str:row>/hold/", objections.hold, name="hold"),
    path("notices/<int:notice_id>/objections/new/", objections.take_in, name="take-in"),
    path("notices/<int:notice_id>/proofs/", proving.proofs, name="proofs"),
    path("notices/<int:notice_id>/posters/", printing.posters, name="posters"),
    path("notices/<int:notice_id>/posters/<int:place_id>/", printing.of_place, name="posters-of"),
    path("notices/<int:notice_id>/posters/<int:place_id>/<str:layout>/", printing.fetch, name="fetch"),
    path("versions/<int:version_id>/", notices.of_version, name="version"),
    path("postings/<int:posting_id>/proof/", proving.prove, name="prove"),
    path("postings/<int:posting_id>/proof/received/", proving.proved, name="proved"),
    path("postings/<int:posting_id>/removal/", posting.remove, name="remove"),
    path("objections/<int:objection_id>/", objections.objection, name="objection"),
    path("holds/<int:hold_id>/release/", objections.release, name="release"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(([*public, *staff], "web"))),
    path("", include("yangguang.accounts.urls")),
    path("", include("yangguang.clocks.urls")),
    path("", include("yangguang.matters.urls")),
]
