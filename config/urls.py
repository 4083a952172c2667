"""Addresses: the web room answers, in Chinese at the root and in English below `en/`; everything else is a file."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    *i18n_patterns(path("", include("yangguang.web.urls")), prefix_default_language=False),
    path("api/v1/", include("yangguang.web.urls.api")),
    path("", include("yangguang.web.urls.files")),
]
handler400 = "yangguang.web.problems.bad_request"
handler403 = "yangguang.web.problems.forbidden"
handler404 = "yangguang.web.problems.not_found"
handler500 = "yangguang.web.problems.broken"
